import Head from "next/head"
import { useTranslations } from "next-intl"

/** What the window is called. */
export function Title({ children }: { children: string }) {
  const t = useTranslations("app")
  const title = `${children} · ${t("name")}`
  return (
    <Head>
      <title>{title}</title>
    </Head>
  )
}
