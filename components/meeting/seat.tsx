import type { ComponentType } from "react"
import { selectedWords } from "#components/brackets/selected-words.ts"
import { CallNotice, type CallNoticeProps } from "./call-notice.tsx"
import { FlagButton } from "./flag-button.tsx"
import { useMeetingHere } from "./meeting-context.ts"
import { SittingButton, type SittingProps } from "./sitting-button.tsx"
import { type Led, useLeading } from "./use-leading.ts"

/** What the page has for who takes part in the meeting; who only watches has no seat, and is not sent this. */
export type Seat = {
  readonly Calls: ComponentType<CallNoticeProps>
  readonly Floor: ComponentType<SittingProps>
  readonly Leading: ComponentType<Led>
  /** The words that are selected, for what may be asked of words. */
  readonly selectedWords: typeof selectedWords
}

export const seat: Seat = { Calls, Floor, Leading, selectedWords }

/** What waits for this delegation's word. */
function Calls(props: CallNoticeProps) {
  const { person } = useMeetingHere()
  return person.role === "member" && person.delegation !== null && <CallNotice own={person.delegation} {...props} />
}

/** A delegate has a flag, the chair all flags and what else the chair settles. */
function Floor(props: SittingProps) {
  const { person } = useMeetingHere()
  return person.role === "chair" ? <SittingButton {...props} /> : <FlagButton floor={props.floor} />
}

/** The room goes along with the chair. */
function Leading({ selected }: Led) {
  const { person, acts } = useMeetingHere()
  useLeading({ selected, isOn: person.role === "chair", onLead: (paragraph) => acts?.goTo(paragraph) })
  return null
}
