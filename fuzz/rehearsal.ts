import type { DelegationCode } from "#model/ids.ts"
import type { Paragraph } from "#model/paragraph.ts"
import type { Manner } from "./acts.ts"
import type { Figures } from "./figures.ts"
import { Hall } from "./hall.ts"

/**
 * A sitting in memory, on a clock of its own: real pages, the real gate, and lines on which everything takes its time.
 * One seed gives one story, so a refusal can be looked at again and again.
 */
export type Rehearsal = {
  readonly seed: number
  /** Who writes; CHAIR types its own text, and for the others. */
  readonly writers: readonly string[]
  readonly observers?: number
  readonly paragraphs: readonly Paragraph[]
  readonly manner: Manner
  readonly ticks?: number
  /** Told of each refused edit. */
  readonly onRefusal?: (refusal: Refusal) => void
}

/** An edit that was refused. Shape: `update` is for the document in `state`. */
export type Refusal = {
  readonly tick: number
  readonly who: string
  readonly act: string
  readonly reason: string
  readonly delegation: DelegationCode
  readonly state: Uint8Array
  readonly update: Uint8Array
}

/** A tick is some 25 ms. */
const ticksOfRehearsal = 2400

export function rehearse(rehearsal: Rehearsal): Figures {
  const hall = new Hall(rehearsal)
  for (let tick = 0; tick < (rehearsal.ticks ?? ticksOfRehearsal); tick++) hall.pass()
  hall.end()
  return hall.figures
}
