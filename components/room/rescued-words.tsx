"use client"
import { useState } from "react"
import { rescuedSentence } from "./refusal-sentences.ts"
import type { RescuedWords as Words } from "./rescued.ts"

type Props = {
  words: readonly Words[]
  /** Puts the words back into the text as a new proposal; false if their place is no longer there. */
  onProposeAgain?: ((words: Words) => boolean) | undefined
  onDismiss: (id: string) => void
}

/** Words the server did not take. They stay here until the person lets them go. */
export function RescuedWords({ words, onProposeAgain, onDismiss }: Props) {
  const [placeless, setPlaceless] = useState<readonly string[]>([])
  if (words.length === 0) return null
  const handleProposeAgain = (one: Words) => {
    if (onProposeAgain?.(one)) onDismiss(one.id)
    else setPlaceless([...placeless, one.id])
  }
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
            <p className="rescued-why" aria-live="polite">
              {placeless.includes(one.id)
                ? "Their place is no longer in the text: copy them, and paste them where they belong now."
                : rescuedSentence(one.why)}
            </p>
            <div className="rescued-acts">
              {onProposeAgain && (
                <button type="button" onClick={() => handleProposeAgain(one)}>
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
