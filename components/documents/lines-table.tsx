import { useTranslations } from "next-intl"
import { ofTheDocument } from "#components/document/document-language.ts"
import long from "#components/page/long-table.module.css"
import { RowsGap } from "#components/page/rows-gap.tsx"
import { useEvenRows } from "#components/page/use-even-rows.ts"
import { paragraphStyles } from "#model/paragraph.ts"
import { type DraftLine, withStyle } from "./lines.ts"
import style from "./lines-table.module.css"

type Props = { lines: readonly DraftLine[]; onCorrect: (index: number, line: DraftLine) => void }

const rowHeight = 56
const columns = ["paragraph", "style", "level", "letter", "text"] as const

/** How each paragraph of a text was understood, to be put right. Only the lines in sight are drawn. */
export function LinesTable({ lines, onCorrect }: Props) {
  const t = useTranslations("documents")
  const { box, from, to, onScroll } = useEvenRows(lines.length, rowHeight)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, by keyboard too.
    <section ref={box} className={long.box} onScroll={onScroll} aria-label={t("paragraphs")} tabIndex={0}>
      <table className={`${long.table} ${style.table}`} aria-rowcount={lines.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((head) => (
              <th key={head} scope="col" className={`${long.head} ${style.head} ${style[head]}`}>
                {t(`heads.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <RowsGap rows={from} height={rowHeight} columns={columns.length} />
          {lines.slice(from, to).map((line, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a paragraph is known by its place; none is added or moved.
            <Line key={from + i} line={line} index={from + i} onCorrect={onCorrect} />
          ))}
          <RowsGap rows={lines.length - to} height={rowHeight} columns={columns.length} />
        </tbody>
      </table>
    </section>
  )
}

type LineProps = Pick<Props, "onCorrect"> & { line: DraftLine; index: number }

function Line({ line, index, onCorrect }: LineProps) {
  const t = useTranslations("documents")
  const place = index + 1
  const isItem = line.style === "item"
  return (
    <tr aria-rowindex={place + 1} className={style.line} data-out={line.style === null || undefined}>
      <th scope="row">{place}</th>
      <td>
        <select
          aria-label={t("styleOf", { place })}
          value={line.style ?? ""}
          onChange={({ target }) => onCorrect(index, withStyle(line, (target.value || null) as DraftLine["style"]))}
        >
          {paragraphStyles.map((each) => (
            <option key={each} value={each}>
              {t(`styles.${each}`)}
            </option>
          ))}
          <option value="">{t("leaveOut")}</option>
        </select>
      </td>
      <td>
        {isItem && (
          <select
            aria-label={t("levelOf", { place })}
            value={line.level}
            onChange={({ target }) => onCorrect(index, { ...line, level: Number(target.value) })}
          >
            {[0, 1, 2].map((level) => (
              <option key={level} value={level}>
                {level + 1}
              </option>
            ))}
          </select>
        )}
      </td>
      <td>
        {isItem && (
          <input
            type="text"
            aria-label={t("letterOf", { place })}
            value={line.label ?? ""}
            maxLength={12}
            onChange={({ target }) => onCorrect(index, { ...line, label: target.value.trim() || null })}
          />
        )}
      </td>
      <td>
        <div className={style.words} data-style={line.style} {...ofTheDocument}>
          {line.text}
        </div>
      </td>
    </tr>
  )
}
