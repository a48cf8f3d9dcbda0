import { z } from "zod"
import { hasUnprintable } from "#model/characters.ts"
import { isDelegationCode } from "#model/ids.ts"
import { positionKinds } from "#model/positions.ts"

/** Words of a person: no control characters, and nothing that makes them read in another order than they stand. */
export const wordsGiven = (maxLength: number) =>
  z
    .string()
    .max(maxLength)
    .refine((words) => !hasUnprintable(words))

/** A document's or a proposal's number, as it stands between strokes in a tag. */
export const numberGiven = z
  .string()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N} .()-]{0,19}$/u)
  .nullable()

/** Words of one line. */
export const lineGiven = (maxLength: number) => wordsGiven(maxLength).refine((words) => !words.includes("\n"))

const id = z.string().min(1).max(80)

/** What a position may be on. */
export const positionTargetGiven = z.strictObject({ kind: z.enum(positionKinds), id })

/** What a comment or a note may be on. */
export const placeGiven = z.strictObject({ kind: z.enum([...positionKinds, "paragraph"]), id })

export const delegationGiven = z.string().refine(isDelegationCode)
