import { useTranslations } from "next-intl"
import { useContext } from "react"
import { TitleOnServer } from "./title-on-server.ts"

/** What the window is called. React keeps it in the head of the page; on the server the document writes the head. */
export function Title({ children }: { children: string }) {
  const t = useTranslations("app")
  const title = `${children} · ${t("name")}`
  const write = useContext(TitleOnServer)
  if (write === null) return <title>{title}</title>
  write(title)
  return null
}
