import { type ReactNode, useCallback, useState } from "react"
import type { Comparison } from "#model/comparison.ts"
import type { Paragraph } from "#model/paragraph.ts"
import type { Person } from "#model/protocol.ts"
import { type Act, ActsContext, MovementsContext } from "./acts-context.ts"
import { TableDialog, TakeDialog } from "./lazy.ts"
import { SaidLine } from "./said-line.tsx"
import type { SinceTabledState } from "./use-since-tabled.ts"

type Props = {
  documentId: string
  person: Person
  /** The text as it stands now. */
  paragraphs: readonly Paragraph[]
  comparison: Comparison
  since: SinceTabledState
  /** Brings the keyboard back into the cell: what was pressed there may be gone once the act is done. */
  onLeave: () => void
  children: ReactNode
}

/** What is done with the cells of the table: one act at a time, in a dialog over it, and told when it is done. */
export function Tabling({ documentId, person, paragraphs, comparison, since, onLeave, children }: Props) {
  const [act, setAct] = useState<Act | null>(null)
  const [said, setSaid] = useState("")
  const close = useCallback(() => setAct(null), [])
  const forget = useCallback(() => setSaid(""), [])
  const handleDone = useCallback(
    (sentence: string) => {
      setSaid(sentence)
      setAct(null)
      onLeave()
    },
    [onLeave],
  )
  const given = { documentId, person, paragraphs, comparison, onClose: close, onDone: handleDone }
  return (
    <ActsContext value={person.role === "observer" ? null : setAct}>
      <MovementsContext value={since.movements}>
        {children}
        {act?.kind === "take" && <TakeDialog key={act.contribution.id} {...given} act={act} />}
        {act?.kind === "table" && <TableDialog key={act.row.row.id} {...given} act={act} />}
        <SaidLine said={said} onSaid={forget} />
      </MovementsContext>
    </ActsContext>
  )
}
