import { useTranslations } from "next-intl"
import type { ItemTarget, OpenItem } from "#model/protocol.ts"
import { targetKey } from "#model/target-key.ts"
import style from "./card.module.css"
import type { Selected } from "./selected.ts"
import { sameTarget } from "./target.ts"

type Props = {
  selected: Selected
  target: ItemTarget
  open: readonly OpenItem[]
  onTarget: (target: ItemTarget) => void
}

/**
 * All that lies on the selected words, to go from the change to the bracket round it and back. Of several brackets one
 * within another each says how much it holds.
 */
export function Trail({ selected, target, open, onTarget }: Props) {
  const t = useTranslations("brackets")
  const targets: ItemTarget[] = [...selected.targets, { kind: "paragraph", id: selected.paragraph }]
  if (targets.length < 2) return null
  const sizeOf = (each: ItemTarget) => {
    const isAlone = targets.filter(({ kind }) => kind === each.kind).length === 1
    const words = isAlone ? 0 : (open.find((item) => sameTarget(item.target, each))?.words ?? 0)
    return words === 0 ? "" : ` · ${t("wordCount", { count: words })}`
  }
  return (
    <nav className={style.trail} aria-label={t("within")}>
      {targets.map((each) => (
        <button
          key={targetKey(each)}
          type="button"
          aria-current={sameTarget(each, target) ? "true" : undefined}
          onClick={() => onTarget(each)}
        >
          {t(`kind.${each.kind}`)}
          {sizeOf(each)}
        </button>
      ))}
    </nav>
  )
}
