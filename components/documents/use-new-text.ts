import { useEffect, useMemo, useState } from "react"
import { keeperOf } from "#components/page/keeper.ts"
import { useProblem } from "#components/room/use-problem.ts"
import type { LeftOutOfText } from "#model/given-text.ts"
import type { DraftLine } from "./lines.ts"
import type { DocumentName } from "./name-fields.tsx"
import { previewText } from "./text-api.ts"

/** A base text as it was read, and what the chair has said of it and of the document so far. Shape: `from` has the delegations. */
export type NewText = {
  readonly lines: readonly DraftLine[]
  readonly leftOut: LeftOutOfText
  readonly name: DocumentName
  readonly from: string
}

/** A base text on its way into a document: read, looked at, corrected. What is said of it is kept in this browser. */
export function useNewText(person: string, first: Pick<NewText, "name" | "from">) {
  const say = useProblem()
  const keeper = useMemo(() => keeperOf<NewText>("texts", person), [person])
  const [text, setText] = useState<NewText | null>(null)
  const [isKept, setIsKept] = useState(true)
  const [isReading, setIsReading] = useState(false)
  const [problem, setProblem] = useState<{ readonly sentence: string; readonly where: string | null } | null>(null)
  useEffect(() => {
    let isHere = true
    void keeper.read().then((kept) => isHere && setText((known) => known ?? kept))
    return () => {
      isHere = false
    }
  }, [keeper])
  const keep = (text: NewText) => {
    setText(text)
    void keeper.keep(text).then(setIsKept)
  }
  return {
    text,
    isReading,
    problem,
    /** Whether what is said would be lost with the page. */
    isAtRisk: text !== null && !isKept,
    read: async (body: ArrayBuffer | string) => {
      setIsReading(true)
      setProblem(null)
      const answer = await previewText(body)
      if (answer.ok) keep({ ...(text ?? first), ...answer.value })
      else {
        const { where = null } = (answer.body ?? {}) as { where?: string }
        setProblem({ sentence: say(answer), where })
      }
      setIsReading(false)
    },
    refuseWith: (sentence: string) => setProblem({ sentence, where: null }),
    say: (said: Partial<Pick<NewText, "name" | "from">>) => text && keep({ ...text, ...said }),
    correct: (index: number, line: DraftLine) =>
      text && keep({ ...text, lines: text.lines.map((each, i) => (i === index ? line : each)) }),
    forget: async () => {
      setText(null)
      setProblem(null)
      await keeper.forget()
    },
  }
}
