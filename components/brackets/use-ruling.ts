import { useCallback, useEffect, useRef, useState } from "react"
import type { Paragraph } from "#model/paragraph.ts"
import type { Plan } from "#model/plan.ts"
import { lookAhead } from "./look-ahead.ts"
import { type AskRuling, afterReply, type Ruling } from "./ruling.ts"
import type { RulingRequest } from "./rulings-of.ts"
import { failure, rulingRefusals } from "./words.ts"

type Given = {
  readonly paragraphs: readonly Paragraph[]
  readonly nextNumber: number
  readonly ask: AskRuling
  /** Shows in the text which words will appear and vanish; null takes that away. */
  readonly onPreview: (plan: Plan | null) => void
}

/** One ruling of the chair, from the choice through the look at it to the server's answer. */
export function useRuling({ paragraphs, nextNumber, ask, onPreview }: Given) {
  const [ruling, setRuling] = useState<Ruling>({ step: "choosing" })
  const current = useRef({ paragraphs, nextNumber })
  current.current = { paragraphs, nextNumber }

  const plan = ruling.step === "looking" || ruling.step === "asking" ? ruling.planned.plan : null
  useEffect(() => {
    onPreview(plan)
    return () => onPreview(null)
  }, [plan, onPreview])

  const look = useCallback((request: RulingRequest) => {
    setRuling(lookAhead(current.current.paragraphs, request, current.current.nextNumber))
  }, [])

  const cancel = useCallback(() => setRuling({ step: "choosing" }), [])

  const confirm = useCallback(async () => {
    if (ruling.step !== "looking") return
    const asked = { ...ruling, step: "asking" as const }
    setRuling(asked)
    const reply = await ask({ ...asked.request, seen: asked.planned.seen }).catch(() => noAnswer)
    setRuling((now) => (now === asked ? afterReply(asked, reply) : now))
  }, [ask, ruling])

  return { ruling, look, cancel, confirm }
}

const noAnswer = { state: "refused", code: "no-answer", message: failure("no-answer", rulingRefusals) } as const
