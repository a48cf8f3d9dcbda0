"use client"
import { rescuedSentence } from "./refusal-sentences.ts"
import type { RescuedWords as Words } from "./rescued.ts"

type Props = {
  words: readonly Words[]
  /** Puts the words back into the text as a new proposal; absent where the person may not propose. */
  onProposeAgain?: ((words: Words) => void) | undefined
  onDismiss: (id: string) => void
}

/** Words the server did not take. They stay here until the person lets them go. */
export function RescuedWords({ words, onProposeAgain, onDismiss }: Props) {
  if (words.length === 0) return null
  return (
    <section className="rescued-words" aria-label="Rescued words">
      <h2>Rescued words</h2>
      <p>They are not in the text of the room. They stay here until you let them go.</p>
      <ul>
        {words.map((one) => (
          <li key={one.id}>
            <p className="rescued-place">
              {doneOf[one.act]} {one.place === "" ? "a paragraph that is no longer there" : one.place}
            </p>
            <blockquote>
              {one.before !== "" && <span className="rescued-before">…{one.before}</span>}
              {one.act === "strike" ? <del>{one.text}</del> : <ins>{one.text}</ins>}
            </blockquote>
            <p className="rescued-why">{rescuedSentence(one.why)}</p>
            <div className="rescued-acts">
              {onProposeAgain && (
                <button type="button" onClick={() => onProposeAgain(one)}>
                  Propose again
                </button>
              )}
              <button type="button" onClick={() => void navigator.clipboard.writeText(one.text)}>
                Copy
              </button>
              <button type="button" onClick={() => onDismiss(one.id)}>
                Let go
              </button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

const doneOf: Record<Words["act"], string> = { insert: "Typed in", strike: "Struck in", bracket: "Bracketed in" }
