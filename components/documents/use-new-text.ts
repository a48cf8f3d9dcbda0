import { useState } from "react"
import { useProblem } from "#components/room/use-problem.ts"
import type { LeftOutOfText } from "#model/given-text.ts"
import type { DraftLine } from "./lines.ts"
import { previewText } from "./text-api.ts"

/** A base text on its way into a document: read, looked at, corrected. */
export function useNewText() {
  const say = useProblem()
  const [lines, setLines] = useState<readonly DraftLine[] | null>(null)
  const [leftOut, setLeftOut] = useState<LeftOutOfText | null>(null)
  const [isReading, setIsReading] = useState(false)
  const [problem, setProblem] = useState<{ readonly sentence: string; readonly where: string | null } | null>(null)
  const [isCorrected, setIsCorrected] = useState(false)

  const read = async (body: ArrayBuffer | string) => {
    setIsReading(true)
    setProblem(null)
    const answer = await previewText(body)
    if (answer.ok) {
      setLines(answer.value.lines)
      setLeftOut(answer.value.leftOut)
      setIsCorrected(false)
    } else {
      const { where = null } = (answer.body ?? {}) as { where?: string }
      setProblem({ sentence: say(answer), where })
    }
    setIsReading(false)
  }
  return {
    lines,
    leftOut,
    isReading,
    problem,
    /** Whether the page holds what its reader said of the text, and nobody else has. */
    isCorrected,
    read,
    refuseWith: (sentence: string) => setProblem({ sentence, where: null }),
    correct: (index: number, line: DraftLine) => {
      setLines((known) => known?.map((each, i) => (i === index ? line : each)) ?? null)
      setIsCorrected(true)
    },
  }
}
