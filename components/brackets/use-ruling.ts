import { useCallback, useEffect, useRef, useState } from "react"
import type { Paragraph } from "#model/paragraph.ts"
import type { Plan } from "#model/plan.ts"
import type { Decision } from "#model/protocol.ts"
import { lookAhead } from "./look-ahead.ts"
import { type AskRuling, afterReply, type Ruling } from "./ruling.ts"
import type { RulingRequest, RulingWords } from "./rulings-of.ts"
import { useRefusals } from "./use-refusals.ts"

type Given = {
  readonly paragraphs: readonly Paragraph[]
  readonly register: readonly Decision[]
  readonly ask: AskRuling
  /** Shows in the text which words will appear and vanish; null takes that away. */
  readonly onPreview: (plan: Plan | null) => void
}

/** One ruling of the chair, from the choice through the look at it to the server's answer. */
export function useRuling({ paragraphs, register, ask, onPreview }: Given) {
  const refusals = useRefusals()
  const [ruling, setRuling] = useState<Ruling>({ step: "choosing" })
  const current = useRef({ paragraphs, register })
  current.current = { paragraphs, register }

  const plan = ruling.step === "looking" || ruling.step === "asking" ? ruling.planned.plan : null
  useEffect(() => {
    onPreview(plan)
    return () => onPreview(null)
  }, [plan, onPreview])

  const look = useCallback((request: RulingRequest) => {
    setRuling(lookAhead(current.current.paragraphs, request, current.current.register))
  }, [])

  const cancel = useCallback(() => setRuling({ step: "choosing" }), [])

  const confirm = useCallback(
    async (words: RulingWords) => {
      if (ruling.step !== "looking") return
      const asked = { ...ruling, step: "asking" as const }
      setRuling(asked)
      const reply = await ask({ ...asked.request, ...words, seen: asked.planned.seen }).catch(() =>
        noAnswer(refusals.ofRuling("no-answer")),
      )
      setRuling((now) => (now === asked ? afterReply(asked, reply) : now))
    },
    [ask, ruling, refusals],
  )

  return { ruling, look, cancel, confirm }
}

const noAnswer = (message: string) => ({ state: "refused", code: "no-answer", message }) as const
