import { useTranslations } from "next-intl"
import type { ItemTarget } from "#model/protocol.ts"
import style from "./pill.module.css"
import { words } from "./words.ts"

/** Where the panel is folded: says that something is selected, and opens its card. */
export function Pill({ target, onOpen }: { target: ItemTarget | null; onOpen: () => void }) {
  const kinds = useTranslations("brackets")
  if (target === null || target.kind === "paragraph") return null
  return (
    <button type="button" className={style.pill} data-pill onClick={onOpen}>
      {words.openCard(kinds(`kind.${target.kind}`))}
    </button>
  )
}
