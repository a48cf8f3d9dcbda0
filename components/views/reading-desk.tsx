"use client"

import { useTranslations } from "next-intl"
import { useEffect, useMemo } from "react"
import { DocumentText } from "#components/document/document-text.tsx"
import { PlainSheet } from "#components/document/plain-sheet.tsx"
import { bracketsWholeText } from "#model/agreed.ts"
import type { Decision, DocumentView } from "#model/protocol.ts"
import type { Supposed } from "#model/what-if.ts"
import { ChangesSheet } from "./changes-sheet.tsx"
import type { Reading } from "./reading.ts"
import { ReadingBar } from "./reading-bar.tsx"
import style from "./reading-desk.module.css"
import { textOfReading } from "./text-of-reading.ts"
import { useViewNames } from "./use-view-names.ts"

export type DeskProps = {
  reading: Reading
  view: DocumentView
  register: readonly Decision[]
  supposed: Supposed
  onRead: (reading: Reading) => void
  onBack: () => void
  /** Opens the list in which one ticks what is supposed. */
  onTicks: () => void
  /** When the text of the view has been drawn. */
  onArrive: () => void
}

/** The text in one view, with a bar that says so, in place of the draft. */
export function ReadingDesk(props: DeskProps) {
  const t = useTranslations("views")
  const { reading, view, supposed, onArrive } = props
  const { paragraphs } = view
  const shown = useMemo(() => textOfReading(paragraphs, reading, supposed), [paragraphs, reading, supposed])
  const { long } = useViewNames()
  const label = t("textLabel", { name: long(reading) })
  const { kind } = reading
  // biome-ignore lint/correctness/useExhaustiveDependencies: each view is arrived in once, however its text moves on
  useEffect(() => onArrive(), [kind, onArrive])
  return (
    <div className={style.desk} data-view={kind}>
      <ReadingBar {...props} />
      <Notes {...props} />
      {kind === "since" && <ChangesSheet {...props} reading={reading} />}
      {shown?.kind === "marked" && <DocumentText view={{ ...view, paragraphs: shown.paragraphs }} label={label} />}
      {shown?.kind === "plain" &&
        (shown.paragraphs.length === 0 ? (
          <p className={style.note}>{t("empty")}</p>
        ) : (
          <PlainSheet paragraphs={shown.paragraphs} label={label} />
        ))}
    </div>
  )
}

/** What must be known to read this view rightly. */
function Notes({ reading, view }: Pick<DeskProps, "reading" | "view">) {
  const t = useTranslations("views")
  if (reading.kind === "agreed" && bracketsWholeText(view.paragraphs))
    return <p className={style.note}>{t("wholeBracketed")}</p>
  if (reading.kind === "markup" && reading.of.length === 0) return <p className={style.note}>{t("noMarks")}</p>
  return null
}
