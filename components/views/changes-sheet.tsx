"use client"

import { useFormatter, useTranslations } from "next-intl"
import { ofTheDocument } from "#components/document/document-language.ts"
import { usePlace } from "#components/document/use-place.ts"
import { Codes } from "#components/people/delegation-code.tsx"
import { changesWords, redline } from "#components/register/redline.ts"
import type { ChangedParagraph, DocumentView } from "#model/protocol.ts"
import style from "./changes-sheet.module.css"
import type { Reading } from "./reading.ts"
import { useChanges } from "./use-changes.ts"
import { useViewNames } from "./use-view-names.ts"

type Props = { reading: Extract<Reading, { kind: "since" }>; view: DocumentView }

/** Paragraph by paragraph, what reads otherwise than at a time before, and who changed it. */
export function ChangesSheet({ reading, view }: Props) {
  const t = useTranslations("views")
  const { long, time } = useViewNames()
  const asked = useChanges(view.meta.id, reading.at, view.paragraphs)
  return (
    <article
      className="sheet"
      aria-label={t("textLabel", { name: long(reading) })}
      aria-busy={asked.state === "asking"}
    >
      {asked.state === "asking" && <p className={style.note}>{t("loading")}</p>}
      {asked.state === "failed" && (
        <p className={style.note} role="alert">
          {t("sinceFailed")}{" "}
          <button type="button" onClick={asked.again}>
            {t("tryAgain")}
          </button>
        </p>
      )}
      {asked.state === "known" && (
        <>
          <p className={style.note} role="status">
            {asked.changes.paragraphs.length === 0
              ? t("nothingChanged")
              : t("changedParagraphs", { count: asked.changes.paragraphs.length })}{" "}
            {t("comparedWith", { time: time(asked.changes.comparedWith) })}
          </p>
          {asked.changes.paragraphs.map((paragraph) => (
            <Changed key={paragraph.id} paragraph={paragraph} />
          ))}
        </>
      )}
    </article>
  )
}

function Changed({ paragraph }: { paragraph: ChangedParagraph }) {
  const t = useTranslations("views")
  const format = useFormatter()
  const say = usePlace()
  const { id, place, before, after, delegations, decisions, people } = paragraph
  const numbers = format.list(decisions.map(String), { type: "unit" })
  const pieces = redline(before, after)
  return (
    <section className={style.changed} data-paragraph={id} aria-label={say(place)}>
      <h3 className={style.head}>
        <span>{say(place)}</span>
        {before === "" && <span className={style.kind}>{t("newParagraph")}</span>}
        {after === "" && <span className={style.kind}>{t("goneParagraph")}</span>}
        {delegations.length > 0 && <Codes codes={delegations} />}
        {decisions.length > 0 && (
          <span className={style.kind}>{t("decidedIn", { count: decisions.length, numbers })}</span>
        )}
      </h3>
      <p className={`words ${style.words}`} {...ofTheDocument}>
        {pieces.map(({ kind, text }, index) => {
          const key = `${index} ${kind}`
          if (kind === "new") return <ins key={key}>{text}</ins>
          if (kind === "gone") return <del key={key}>{text}</del>
          return <span key={key}>{text}</span>
        })}
      </p>
      {!changesWords(pieces) && (
        <p className={style.who}>{decisions.length > 0 ? t("sameWords") : t("marksChanged")}</p>
      )}
      {people.length > 0 && <p className={style.who}>{t("typedBy", { names: format.list(people) })}</p>}
    </section>
  )
}
