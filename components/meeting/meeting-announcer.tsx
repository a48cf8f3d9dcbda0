import { useEffect, useRef, useState } from "react"
import { type Floor, quietFloor } from "#model/floor.ts"
import { useMeetingHere } from "./meeting-context.ts"
import { useMeetingPart } from "./use-meeting.ts"
import { words } from "./words.ts"

/** Tells those who listen instead of look, quietly, who asks for the floor and who has it. */
export function MeetingAnnouncer() {
  const { person } = useMeetingHere()
  const floor = useMeetingPart((store) => store.current()?.floor ?? null)
  const before = useRef<Floor | null>(null)
  const [said, setSaid] = useState("")
  useEffect(() => {
    const news = before.current && floor && newsOf(before.current, floor, person.role === "chair")
    before.current = floor
    if (news) setSaid(news)
  }, [floor, person.role])
  return (
    <span className="visually-hidden" role="status" aria-live="polite">
      {said}
    </span>
  )
}

function newsOf(before: Floor = quietFloor, now: Floor, isChair: boolean): string {
  const speaking = now.speaking?.delegation
  if (speaking !== undefined && speaking !== before.speaking?.delegation) return words.given(speaking)
  const fresh = now.flags.filter(({ at, delegation }) =>
    before.flags.every((flag) => flag.at !== at || flag.delegation !== delegation),
  )
  return isChair ? fresh.map(({ delegation }) => words.raised(delegation)).join(" ") : ""
}
