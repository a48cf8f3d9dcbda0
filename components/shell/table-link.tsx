import { useTranslations } from "next-intl"
import type { MouseEvent } from "react"
import { memo } from "react"
import bar from "./top-bar.module.css"

/** The way to the comparison table, to the row of what is being read. */
export const TableLink = memo(function TableLink({ documentId }: { documentId: string }) {
  const t = useTranslations("shell")
  const path = `/documents/${encodeURIComponent(documentId)}/comparison`
  const handleClick = ({ currentTarget }: MouseEvent<HTMLAnchorElement>) => {
    const paragraph = paragraphInHand()
    currentTarget.href = paragraph === null ? path : `${path}#${paragraph}`
  }
  return (
    <a className={bar.icon} href={path} title={t("table")} onClick={handleClick}>
      <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
        <path
          d="M2.8 4.5h14.4v11H2.8zM2.8 8h14.4M7.6 4.5v11M12.4 4.5v11"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.5"
        />
      </svg>
      <span className="visually-hidden">{t("table")}</span>
    </a>
  )
})

/** The paragraph of the card, if one is open in sight; else the first that is not above the desk. */
function paragraphInHand(): string | null {
  const desk = document.getElementById("text")
  if (desk === null) return null
  const { top, bottom } = desk.getBoundingClientRect()
  const seen = [...desk.querySelectorAll<HTMLElement>(".sheet [data-paragraph]")].filter((each) => {
    const box = each.getBoundingClientRect()
    return box.height > 0 && box.bottom > top + toolsHeight && box.top < bottom
  })
  const caret = getSelection()?.anchorNode?.parentElement?.closest<HTMLElement>("[data-paragraph]")
  const found = caret && seen.includes(caret) ? caret : seen[0]
  return found?.dataset.paragraph ?? null
}

// The drafting tools lie over the top of the desk.
const toolsHeight = 48
