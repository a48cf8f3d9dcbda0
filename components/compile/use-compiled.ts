import { useEffect, useState } from "react"
import { type Answer, answerOf, notAnswered } from "#components/room/api.ts"
import { useProblem } from "#components/room/use-problem.ts"
import type { Contribution } from "#model/contribution.ts"
import { paragraphViews } from "#model/paragraph-views.ts"
import { placesOf } from "#model/place.ts"
import { type CompiledAnswer, linesOf } from "./report.ts"

/** The draft compiled from what was tabled, as the page shows it. */
export type CompiledDraft = ReturnType<typeof draftOf>

/** Has the draft compiled anew each time the page comes. Shape: null while it is being compiled; `problem` says why it was not. */
export function useCompiled(documentId: string): { readonly draft: CompiledDraft | null; readonly problem: string } {
  const say = useProblem()
  const [draft, setDraft] = useState<CompiledDraft | null>(null)
  const [problem, setProblem] = useState("")
  useEffect(() => {
    let isHere = true
    const compiling = read<CompiledAnswer>(documentId, "compiled")
    const reading = read<{ contributions: Contribution[] }>(documentId, "contributions")
    void Promise.all([compiling, reading]).then(([compiled, table]) => {
      if (!isHere) return
      if (!compiled.ok) setProblem(say(compiled))
      else if (!table.ok) setProblem(say(table))
      else setDraft(draftOf(compiled.value, table.value.contributions))
    })
    return () => {
      isHere = false
    }
  }, [documentId, say])
  return { draft, problem }
}

function draftOf({ paragraphs, labelledGroups, report }: CompiledAnswer, contributions: readonly Contribution[]) {
  return {
    paragraphs: paragraphViews(paragraphs),
    labelledGroups,
    places: placesOf(paragraphs),
    lines: linesOf(report, contributions),
  }
}

const read = <Value>(documentId: string, path: string): Promise<Answer<Value>> =>
  fetch(`/api/v1/documents/${encodeURIComponent(documentId)}/${path}`).then(
    (response) => answerOf<Value>(response),
    notAnswered,
  )
