"use client"

import { useTranslations } from "next-intl"
import { memo } from "react"
import { Code } from "#components/people/delegation-code.tsx"
import type { People } from "#components/people/people-of.ts"
import { quietFloor } from "#model/floor.ts"
import style from "./floor.module.css"
import { MeetingAnnouncer } from "./meeting-announcer.tsx"
import { useMeetingHere } from "./meeting-context.ts"
import { useMeetingPart } from "./use-meeting.ts"

/** Who has the floor, and what who takes part can do about it. */
export const FloorControl = memo(function FloorControl({ people }: { people: People }) {
  const t = useTranslations("meeting")
  const { person, seat } = useMeetingHere()
  const floor = useMeetingPart((store) => store.current()?.floor ?? quietFloor)
  const speaking = floor.speaking?.delegation ?? null
  return (
    <span className={style.control}>
      {speaking !== null && (
        <span className={style.speaking} data-own={speaking === person.delegation ? true : undefined}>
          <span aria-hidden="true">{t("floor")}</span>
          <span className="visually-hidden">{t("floorOf", { code: speaking })}</span>
          <span aria-hidden="true">
            <Code code={speaking} />
          </span>
        </span>
      )}
      {seat !== null && <seat.Floor floor={floor} people={people} />}
      <MeetingAnnouncer />
    </span>
  )
})
