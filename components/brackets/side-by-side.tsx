import { useTranslations } from "next-intl"
import { type KeyboardEvent, useEffect, useRef, useState } from "react"
import closing from "#components/commands/dialog.module.css"
import { ofTheDocument } from "#components/document/document-language.ts"
import { usePlace } from "#components/document/use-place.ts"
import { redline } from "#components/register/redline.ts"
import { RedlineText } from "#components/register/redline-text.tsx"
import { asMarkup } from "#model/markup-signs.ts"
import type { OptionGroup } from "#model/option.ts"
import { optionName } from "#model/option-name.ts"
import type { Paragraph } from "#model/paragraph.ts"
import { type Column, columnsOf } from "./columns-of.ts"
import style from "./side-by-side.module.css"
import { Whose } from "./whose.tsx"

export type SideBySideProps = {
  group: OptionGroup
  isLabelled: boolean
  paragraphs: readonly Paragraph[]
  /** "recognizing, e)". */
  place: string
  onClose: () => void
}

/** The alternatives of a group beside each other, each with the words in which it differs from one of them. */
export function SideBySide({ group, isLabelled, paragraphs, place, onClose }: SideBySideProps) {
  const t = useTranslations("brackets")
  const say = usePlace()
  const dialog = useRef<HTMLDialogElement>(null)
  const [chosen, setChosen] = useState(0)
  useEffect(() => dialog.current?.showModal(), [])
  const columns = columnsOf(group, paragraphs)
  const reference = columns[chosen] ?? columns[0]
  const nameOf = ({ option }: Column) =>
    option === null ? t("baseText") : t("optionHeading", optionName(group, option, isLabelled))
  // It lies within the card, which closes by Escape as well.
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") event.stopPropagation()
  }
  return (
    <dialog
      ref={dialog}
      className={style.dialog}
      aria-labelledby="side-by-side"
      onClose={onClose}
      onKeyDown={handleKeyDown}
    >
      <header className={style.header}>
        <h2 id="side-by-side">
          {t("sideBySide")} <span className={style.place}>{say(place)}</span>
        </h2>
        <label className={style.against}>
          {t("comparedWith")}
          <select
            value={columns.indexOf(reference as Column)}
            onChange={(event) => setChosen(Number(event.target.value))}
          >
            {columns.map((column, index) => (
              <option key={nameOf(column)} value={index}>
                {nameOf(column)}
              </option>
            ))}
          </select>
        </label>
        <button type="button" className={closing.close} aria-label={t("close")} onClick={() => dialog.current?.close()}>
          ×
        </button>
      </header>
      <div className={style.columns}>
        {columns.map((column) => (
          <section key={nameOf(column)} className={style.column} aria-label={nameOf(column)}>
            <h3>
              {nameOf(column)} {column.wording && <Whose wording={column.wording} />}
            </h3>
            {reference === undefined || !isVersionOf(column, reference) ? (
              <p className={style.text} {...ofTheDocument}>
                {column.text}
              </p>
            ) : (
              <RedlineText pieces={redline(asMarkup(reference.text), asMarkup(column.text))} />
            )}
          </section>
        ))}
      </div>
      <p className={style.aside}>{t("alsoPossible")}</p>
    </dialog>
  )
}

/** Texts that have little in common are read as they stand: their differences would be every word. */
function isVersionOf(column: Column, reference: Column): boolean {
  if (column === reference) return false
  const pieces = redline(asMarkup(reference.text), asMarkup(column.text))
  const same = pieces.reduce((length, { kind, text }) => length + (kind === "same" ? text.trim().length : 0), 0)
  return same * 5 > Math.max(column.text.length, reference.text.length) * 2
}
