import type { BulkLine, OpenItem } from "#model/protocol.ts"
import { ActButton } from "./act-button.tsx"
import style from "./card.module.css"
import { failure, rulingRefusals, words } from "./words.ts"

type Props = { lines: readonly BulkLine[]; items: readonly OpenItem[]; onDone: () => void }

/** What came of rulings taken together, a line for each. */
export function BulkLines({ lines, items, onDone }: Props) {
  const taken = lines.filter(({ ok }) => ok).length
  return (
    <>
      <h3 className={style.stepHeading} role="status">
        {words.bulkTaken(taken)}
      </h3>
      <ul className={style.unopposed}>
        {lines.map((line, index) => (
          <li key={line.ok ? line.decision.number : `refused ${items[index]?.target.id}`} data-taken={line.ok}>
            {line.ok
              ? words.bulkLine(line.decision.number, line.decision.item)
              : words.bulkRefused(
                  items[index]?.place ?? "",
                  failure(line.error.code, rulingRefusals, line.error.message),
                )}
          </li>
        ))}
      </ul>
      <div className={style.buttons}>
        <ActButton onAct={onDone}>{words.done}</ActButton>
      </div>
    </>
  )
}
