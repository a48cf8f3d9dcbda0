import type { Arena } from "./arena.ts"

/** One kind of unlawful act: what it is, how it must be refused, and how it is done. */
export type Attack = {
  /** "words under another delegation's name". */
  readonly kind: string
  /** As `answerOf` and the others in `arena.ts` put it: "4409 not-own", "HTTP 403 other-site", "passed over". */
  readonly refused: string
  /** Does it, and answers with how it was refused. */
  readonly act: (arena: Arena) => Promise<string>
}

/** A group of kinds, as the table shows them. */
export type Attacks = {
  readonly title: string
  /** What happens before the first of them. */
  readonly begins?: (arena: Arena) => Promise<void>
  readonly attacks: readonly Attack[]
}
