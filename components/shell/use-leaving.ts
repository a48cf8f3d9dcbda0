import { useTranslations } from "next-intl"
import { type FormEvent, useCallback, useState } from "react"
import { browserKeeping } from "#components/room/keeping.ts"
import type { LiveRoom } from "#components/room/live-room.ts"

/** Signing out: ends the session and takes from this device what was kept of one's words. */
export function useLeaving(live: LiveRoom | null) {
  const t = useTranslations("shell")
  const [isLeaving, setIsLeaving] = useState(false)
  const handleLeave = useCallback(
    async (event: FormEvent) => {
      event.preventDefault()
      const room = live?.current() ?? null
      const isUnsaved = room !== null && (live?.saveState() !== "saved" || room.rescuedWords.length > 0)
      if (isUnsaved && !window.confirm(t("unsaved"))) return
      // Without a line first: the end of the session would come back over it and rescue the words anew.
      room?.provider.disconnect()
      const hasLeft = await fetch("/leave", { method: "POST", redirect: "manual" }).then(isDone, () => false)
      if (!hasLeft) {
        room?.provider.connect()
        return window.alert(t("leaveFailed"))
      }
      setIsLeaving(true)
      if (room) await browserKeeping(room.documentId, room.person).clear()
      window.location.assign("/?signed-out")
    },
    [live, t],
  )
  return { isLeaving, handleLeave }
}

/** The answer leads elsewhere, which a page is not told more of. */
const isDone = ({ type, ok }: Response) => type === "opaqueredirect" || ok
