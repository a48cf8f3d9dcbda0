import { useTranslations } from "next-intl"
import type { ItemTarget } from "#model/protocol.ts"
import style from "./pill.module.css"

/** Where the panel is folded: says that something is selected, and opens its card. */
export function Pill({ target, onOpen }: { target: ItemTarget | null; onOpen: () => void }) {
  const t = useTranslations("shell")
  const kinds = useTranslations("brackets")
  if (target === null || target.kind === "paragraph") return null
  return (
    <button type="button" className={style.pill} data-pill onClick={onOpen}>
      {t("openCard", { kind: kinds(`kind.${target.kind}`) })}
    </button>
  )
}
