import { useTranslations } from "next-intl"
import { useTimes } from "#components/language/use-times.ts"
import type { Connection } from "#components/room/connection.ts"
import style from "./projector.module.css"

/** Says quietly that the screen no longer follows; says nothing while it does. */
export function LineNotice({ connection }: { connection: Connection | null }) {
  const room = useTranslations("room")
  return (
    <p className={style.line} role="status">
      {connection?.state === "not-connected" && <LostSince at={connection.since} />}
      {connection?.state === "closed" && room(`closed.${connection.why}.what`)}
    </p>
  )
}

function LostSince({ at }: { at: number }) {
  const t = useTranslations("projector")
  return t("lostSince", { time: useTimes().clock(at) })
}
