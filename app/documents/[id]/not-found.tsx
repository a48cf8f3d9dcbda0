import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { NoDocument } from "#components/shell/no-document.tsx"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("app")
  return { title: t("noDocument") }
}

export default function DocumentNotFound() {
  return <NoDocument />
}
