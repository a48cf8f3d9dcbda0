import { useTranslations } from "next-intl"
import { useEffect, useRef, useState } from "react"
import type { Translator } from "#components/language/translator.ts"
import { type Floor, quietFloor } from "#model/floor.ts"
import { useMeetingHere } from "./meeting-context.ts"
import { useMeetingPart } from "./use-meeting.ts"

/** Tells those who listen instead of look, quietly, who asks for the floor and who has it. */
export function MeetingAnnouncer() {
  const t = useTranslations("meeting")
  const { person } = useMeetingHere()
  const floor = useMeetingPart((store) => store.current()?.floor ?? null)
  const before = useRef<Floor | null>(null)
  const [said, setSaid] = useState("")
  useEffect(() => {
    const news = before.current && floor && newsOf(t, before.current, floor, person.role === "chair")
    before.current = floor
    if (news) setSaid(news)
  }, [floor, person.role, t])
  return (
    <span className="visually-hidden" role="status" aria-live="polite">
      {said}
    </span>
  )
}

function newsOf(t: Translator<"meeting">, before: Floor = quietFloor, now: Floor, isChair: boolean): string {
  const speaking = now.speaking?.delegation
  if (speaking !== undefined && speaking !== before.speaking?.delegation) return t("given", { code: speaking })
  const fresh = now.flags.filter(({ at, delegation }) =>
    before.flags.every((flag) => flag.at !== at || flag.delegation !== delegation),
  )
  return isChair ? fresh.map(({ delegation }) => t("raised", { code: delegation })).join(" ") : ""
}
