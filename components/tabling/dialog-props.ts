import type { Comparison } from "#model/comparison.ts"
import type { Paragraph } from "#model/paragraph.ts"
import type { Person } from "#model/protocol.ts"
import type { Act } from "./acts-context.ts"

/** What every dialog over the table is given. Shape: `onDone` takes the sentence that says what has been done. */
export type DialogProps<Kind extends Act["kind"]> = {
  documentId: string
  person: Person
  paragraphs: readonly Paragraph[]
  comparison: Comparison
  act: Extract<Act, { kind: Kind }>
  onClose: () => void
  onDone: (sentence: string) => void
}
