import { useMemo, useRef, useState } from "react"
import { type Answer, ask } from "#components/room/api.ts"
import { useProblem } from "#components/room/use-problem.ts"
import type { Contribution, Tabled } from "#model/contribution.ts"
import type { Paragraph } from "#model/paragraph.ts"
import { seenAtRow } from "#model/taking/row.ts"
import { planTaking, type TakingOutcome } from "#model/taking/taking.ts"
import type { TakingNow } from "#model/taking/taking-now.ts"

type Given = {
  readonly documentId: string
  readonly paragraphs: readonly Paragraph[]
  readonly tabled: Tabled
  readonly contribution: Contribution
  readonly onTaken: () => void
}

/**
 * Why it was not taken.
 *
 * Shape: `now` is what it would do to a text that has not reached this page yet, null where that is not the reason; `at`
 *        is the hash of the text that had.
 */
type NotTaken = { readonly sentence: string; readonly now: TakingNow | null; readonly at: string }

/** A contribution as it would stand in the draft, which is worked out anew when the text at its row changes; and taking it. */
export function useTake({ documentId, paragraphs, tabled, contribution, onTaken }: Given) {
  const [isBusy, setBusy] = useState(false)
  const [refused, setRefused] = useState<NotTaken | null>(null)
  const say = useProblem()
  const seen = seenAtRow(paragraphs, contribution)
  const first = useRef(seen)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what stands elsewhere in the text changes nothing of it.
  const planned = useMemo(() => plan(paragraphs, tabled, contribution), [seen, tabled, contribution])
  // Once the newer text is on this page, it is worked out here.
  const held = refused?.at === seen ? refused : null
  const take = async () => {
    setBusy(true)
    setRefused(null)
    const path = `contributions/${encodeURIComponent(contribution.id)}/take`
    const answer = await ask<unknown>(documentId, path, { seen: held?.now?.seen ?? seen })
    setBusy(false)
    if (answer.ok) onTaken()
    else setRefused({ sentence: say(answer), now: nowIn(answer), at: seen })
  }
  return { planned, hasChanged: seen !== first.current, isBusy, refused: held, take }
}

function plan(paragraphs: readonly Paragraph[], tabled: Tabled, { id }: Contribution): TakingOutcome {
  let made = 0
  return planTaking(paragraphs, tabled, id, () => `preview-${++made}`)
}

const nowIn = (answer: Answer<unknown>): TakingNow | null =>
  answer.ok || answer.code !== "text-changed" ? null : ((answer.body as { now?: TakingNow } | null)?.now ?? null)
