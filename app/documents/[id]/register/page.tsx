import type { Metadata } from "next"
import { headers } from "next/headers"
import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { PrintedRegister } from "#components/register/printed-register.tsx"
import { NoSession } from "#components/shell/no-session.tsx"
import { whatToShow } from "#components/shell/what-to-show.ts"
import { roomsBridge } from "#model/bridge.ts"

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("register")
  return { title: t("heading"), robots: { index: false } }
}

/** The register as one prints it, for whoever the session says may read the text. */
export default async function RegisterPage({ params }: Props) {
  const { id } = await params
  const rooms = roomsBridge()
  const found = await whatToShow(rooms, id, (await headers()).get("cookie"))
  if (found.state === "no-document") notFound()
  if (found.state === "no-session") return <NoSession problem="missing" />
  const { meta, delegations } = found.view
  const register = (await rooms?.register(id)) ?? []
  const positions = rooms?.meeting(id, found.person)?.positions ?? null
  return <PrintedRegister meta={meta} delegations={delegations} register={register} positions={positions} />
}
