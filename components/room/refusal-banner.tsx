"use client"

import { useTranslations } from "next-intl"
import type { Room } from "./live-room.ts"

/** Says why the server took back an edit, until it has been read. */
export function RefusalBanner({ refusal, dismissRefusal }: Pick<Room, "refusal" | "dismissRefusal">) {
  const t = useTranslations("room")
  if (!refusal) return null
  return (
    <div className="connection-banner refused" role="alert">
      <p>{t.rich("notTaken", { why: t(`refusal.${refusal.code}`), b: (words) => <strong>{words}</strong> })}</p>
      <button type="button" onClick={dismissRefusal}>
        {t("haveRead")}
      </button>
    </div>
  )
}
