import { useEffect, useState } from "react"
import { type Comparison, sizeOf } from "#model/comparison.ts"

const againMs = 2_000

/** The table as it was when the page was asked for, and anew when more has been tabled, or taken into the draft. Shape: `size` is how much, null until it is known. */
export function useTabled(documentId: string, first: Comparison, size: number | null): Comparison {
  const [table, setTable] = useState(first)
  const [attempt, setAttempt] = useState(0)
  const known = sizeOf(table)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks again.
  useEffect(() => {
    if (size === null || size <= known) return
    const abort = new AbortController()
    let timer: ReturnType<typeof setTimeout> | undefined
    askFor(documentId, abort.signal).then(
      (asked) => setTable(asked),
      () => {
        if (!abort.signal.aborted) timer = setTimeout(() => setAttempt((count) => count + 1), againMs)
      },
    )
    return () => {
      abort.abort()
      clearTimeout(timer)
    }
  }, [documentId, size, known, attempt])
  return table
}

async function askFor(documentId: string, signal: AbortSignal): Promise<Comparison> {
  const answer = await fetch(`/api/v1/documents/${encodeURIComponent(documentId)}/contributions`, { signal })
  if (!answer.ok) throw new Error(`the table did not come: ${answer.status}`)
  return (await answer.json()) as Comparison
}
