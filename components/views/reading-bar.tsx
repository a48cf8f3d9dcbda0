import { useTranslations } from "next-intl"
import { useMemo } from "react"
import { whoseChanges } from "#model/markup-of.ts"
import type { DocumentView } from "#model/protocol.ts"
import { Chips } from "./chips.tsx"
import type { Reading } from "./reading.ts"
import style from "./reading-bar.module.css"
import { useViewNames } from "./use-view-names.ts"

type Props = {
  reading: Reading
  view: Pick<DocumentView, "paragraphs" | "delegations">
  onRead: (reading: Reading) => void
  onBack: () => void
  onTicks: () => void
}

/** Says calmly that this is not the draft, and leads back to it. */
export function ReadingBar({ reading, view, onRead, onBack, onTicks }: Props) {
  const t = useTranslations("views")
  const { long } = useViewNames()
  const isDraft = reading.kind === "quiet"
  return (
    <section className={style.bar} aria-label={t("view")} data-draft={isDraft}>
      <p className={style.what} title={t(isDraft ? "quietHelp" : "notEditable")}>
        {!isDraft && <span className={style.lead}>{t("reading")}</span>} <strong>{long(reading)}</strong>
      </p>
      {reading.kind === "markup" && (
        <button type="button" className={style.other} onClick={() => onRead({ kind: "quiet", of: reading.of })}>
          {t("toQuiet")}
        </button>
      )}
      {isDraft ? (
        <>
          <button type="button" className={style.other} onClick={() => onRead({ kind: "markup", of: reading.of })}>
            {t("toMarkup")}
          </button>
          <button type="button" className={style.back} onClick={onBack}>
            {t("allMarks")}
          </button>
        </>
      ) : (
        <button type="button" className={style.back} onClick={onBack} aria-keyshortcuts="Escape">
          {t("back")} <kbd>{t("backKey")}</kbd>
        </button>
      )}
      {(reading.kind === "markup" || isDraft) && <Whose reading={reading} view={view} onRead={onRead} />}
      {reading.kind === "proposed" && (
        <select
          aria-label={t("proposed")}
          value={reading.by}
          onChange={(event) => onRead({ kind: "proposed", by: event.target.value as typeof reading.by })}
        >
          {view.delegations.map(({ code }) => (
            <option key={code}>{code}</option>
          ))}
        </select>
      )}
      {reading.kind === "what-if" && (
        <button type="button" className={style.ticks} onClick={onTicks}>
          {t("openTicks")}
        </button>
      )}
    </section>
  )
}

function Whose({
  reading,
  view,
  onRead,
}: Pick<Props, "view" | "onRead"> & { reading: Reading & { kind: "markup" | "quiet" } }) {
  const t = useTranslations("views")
  const { whose } = useViewNames()
  const who = useMemo(() => whoseChanges(view.paragraphs), [view.paragraphs])
  const { of } = reading
  return (
    <Chips
      label={t("whoseMarks")}
      items={who.map(({ code, changes }) => ({ code, title: t("changes", { whose: whose(code), count: changes }) }))}
      pressed={of}
      onPress={(code) =>
        onRead({ ...reading, of: of.includes(code) ? of.filter((other) => other !== code) : [...of, code] })
      }
    />
  )
}
