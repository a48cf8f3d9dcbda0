import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { PrintedRegister } from "#components/register/printed-register.tsx"
import { NoSession } from "#components/shell/no-session.tsx"
import { shownHere } from "#components/shell/shown-here.ts"
import { roomsBridge } from "#model/bridge.ts"

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations("register")
  const found = await shownHere((await params).id)
  const title = found.state === "open" ? t("register", { name: found.view.meta.title }) : t("heading")
  return { title, robots: { index: false } }
}

/** The register as one prints it, for whoever the session says may read the text. */
export default async function RegisterPage({ params }: Props) {
  const { id } = await params
  const rooms = roomsBridge()
  const found = await shownHere(id)
  if (found.state === "no-document") notFound()
  if (found.state === "no-session") return <NoSession problem="missing" />
  const { meta, delegations } = found.view
  const register = (await rooms?.register(id)) ?? []
  const positions = rooms?.meeting(id, found.person)?.positions ?? null
  return <PrintedRegister meta={meta} delegations={delegations} register={register} positions={positions} />
}
