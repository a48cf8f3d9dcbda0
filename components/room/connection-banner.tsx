"use client"

import { useTranslations } from "next-intl"
import { useTimes } from "#components/language/use-times.ts"
import { assertNever } from "#model/assert.ts"
import { isWorthReloading } from "./connection.ts"
import type { Room } from "./live-room.ts"

type Props = Pick<Room, "connection"> & {
  /** What a lost line means for whoever is on this page. */
  whileAway: string
}

/** Says when the page is not what the room sees, and what to do; says nothing while all is well. */
export function ConnectionBanner({ connection, whileAway }: Props) {
  const t = useTranslations("room")
  const { clock } = useTimes()
  switch (connection.state) {
    case "connected":
    case "connecting":
      return null
    case "not-connected":
      return (
        <div className="connection-banner not-connected" role="alert">
          <p>
            <strong>{t("notConnectedSince", { time: clock(connection.since) })}</strong>{" "}
            {connection.cannotStore && t("cannotStore")} {whileAway}
          </p>
        </div>
      )
    case "closed":
      return (
        <div className="connection-banner closed" role="alert">
          <p>
            <strong>{t(`closed.${connection.why}.what`)}</strong> {t(`closed.${connection.why}.toDo`)}
          </p>
          {isWorthReloading(connection.why) && (
            <button type="button" onClick={() => window.location.reload()}>
              {t("reload")}
            </button>
          )}
        </div>
      )
    default:
      return assertNever(connection)
  }
}
