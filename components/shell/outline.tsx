import { useTranslations } from "next-intl"
import { memo } from "react"
import type { ParagraphId } from "#model/ids.ts"
import { isNothingOpen, type OpenCount } from "#model/open-count.ts"
import style from "./outline.module.css"
import type { OutlineEntry, SettledCount } from "./outline-of.ts"

type Props = {
  sections: readonly OutlineEntry[]
  current: ParagraphId | null
  onGo: (paragraph: ParagraphId) => void
  /** After that: where the outline lies over the text, it goes. */
  onDone: () => void
}

/** The calls, each with what is open under it. */
export const Outline = memo(function Outline({ sections, current, onGo, onDone }: Props) {
  return (
    <ol className={style.outline}>
      {sections.map(({ paragraph, title, open, settled }) => (
        <li key={paragraph}>
          <button
            type="button"
            className={style.call}
            aria-current={paragraph === current ? "location" : undefined}
            onClick={() => {
              onGo(paragraph)
              onDone()
            }}
          >
            <span className={style.title}>
              <bdi>{title}</bdi>
            </span>
            <Count open={open} />
            <Settled settled={settled} />
          </button>
        </li>
      ))}
    </ol>
  )
})

function Count({ open }: { open: OpenCount }) {
  const t = useTranslations("shell")
  if (isNothingOpen(open)) return <span className="visually-hidden">{t("nothingOpen")}</span>
  return (
    <span className={style.count}>
      <span className="visually-hidden">{t("openSentence", { ...open })}</span>
      <span aria-hidden="true">
        {[
          open.brackets > 0 && `${open.brackets} [ ]`,
          open.groups > 0 && t("options", { count: open.groups }),
          open.changes > 0 && t("changes", { count: open.changes }),
        ]
          .filter(Boolean)
          .join(" · ")}
      </span>
    </span>
  )
}

/** How far the section has come; nothing where nobody proposes anything. */
function Settled({ settled: { agreed, negotiated } }: { settled: SettledCount }) {
  const t = useTranslations("shell")
  if (negotiated === 0) return null
  return (
    <span className={style.settled} data-count="" data-done={agreed === negotiated}>
      {agreed === negotiated ? t("allAgreed") : t("settled", { agreed, negotiated })}
      <span className={style.bar} aria-hidden="true">
        <span style={{ inlineSize: `${(100 * agreed) / negotiated}%` }} />
      </span>
    </span>
  )
}
