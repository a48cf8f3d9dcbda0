"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { usePlace } from "#components/document/use-place.ts"
import type { RescuedWords as Words } from "./rescued.ts"
import { useRescuedSentence } from "./use-rescued-sentence.ts"

type Props = {
  words: readonly Words[]
  /** Puts the words back into the text as a new proposal; false if their place is no longer there. */
  onProposeAgain?: ((words: Words) => boolean) | undefined
  onDismiss: (id: string) => void
}

/** Words the server did not take. They stay here until the person lets them go. */
export function RescuedWords({ words, onProposeAgain, onDismiss }: Props) {
  const t = useTranslations("room")
  const say = usePlace()
  const rescuedSentence = useRescuedSentence()
  const [placeless, setPlaceless] = useState<readonly string[]>([])
  if (words.length === 0) return null
  const handleProposeAgain = (one: Words) => {
    if (onProposeAgain?.(one)) onDismiss(one.id)
    else setPlaceless([...placeless, one.id])
  }
  return (
    <section className="rescued-words" aria-label={t("rescued")}>
      <h2>{t("rescued")}</h2>
      <p>{t("rescuedAbout")}</p>
      <ul>
        {words.map((one) => (
          <li key={one.id}>
            <p className="rescued-place">
              {t(`done.${one.act}`, { place: one.place === "" ? t("goneParagraph") : say(one.place) })}
            </p>
            <blockquote>
              {one.before !== "" && <span className="rescued-before">…{one.before}</span>}
              {one.act === "strike" ? <del>{one.text}</del> : <ins>{one.text}</ins>}
            </blockquote>
            <p className="rescued-why" aria-live="polite">
              {placeless.includes(one.id) ? t("placeless") : rescuedSentence(one.why)}
            </p>
            <div className="rescued-acts">
              {onProposeAgain && (
                <button type="button" onClick={() => handleProposeAgain(one)}>
                  {t("proposeAgain")}
                </button>
              )}
              <button type="button" onClick={() => void navigator.clipboard.writeText(one.text)}>
                {t("copy")}
              </button>
              <button type="button" onClick={() => onDismiss(one.id)}>
                {t("letGo")}
              </button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
