import { useTranslations } from "next-intl"
import { usePlace } from "#components/document/use-place.ts"
import { useItemWords } from "#components/register/use-item-words.ts"
import type { BulkLine, OpenItem } from "#model/protocol.ts"
import { ActButton } from "./act-button.tsx"
import style from "./card.module.css"
import { useRefusals } from "./use-refusals.ts"

type Props = { lines: readonly BulkLine[]; items: readonly OpenItem[]; onDone: () => void }

/** What came of rulings taken together, a line for each. */
export function BulkLines({ lines, items, onDone }: Props) {
  const t = useTranslations("brackets")
  const say = usePlace()
  const itemWords = useItemWords()
  const refusals = useRefusals()
  const taken = lines.filter(({ ok }) => ok).length
  return (
    <>
      <h3 className={style.stepHeading} role="status">
        {t("bulkTaken", { count: taken })}
      </h3>
      <ul className={style.unopposed}>
        {lines.map((line, index) => (
          <li key={line.ok ? line.decision.number : `refused ${items[index]?.target.id}`} data-taken={line.ok}>
            {line.ok
              ? t("bulkLine", { number: line.decision.number, item: itemWords(line.decision.item) })
              : t("bulkRefused", {
                  place: say(items[index]?.place ?? ""),
                  sentence: refusals.ofRuling(line.error.code, line.error.message),
                })}
          </li>
        ))}
      </ul>
      <div className={style.buttons}>
        <ActButton onAct={onDone}>{t("close")}</ActButton>
      </div>
    </>
  )
}
