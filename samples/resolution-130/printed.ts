import { readFileSync } from "node:fs"
import type { BracketId, GroupId, ParagraphId } from "#model/ids.ts"
import type { ParagraphStatus } from "#model/protocol.ts"

/** What the printed working draft shows, noted apart from the draft, so that the draft can be held against it. */
export type Printed = {
  readonly paragraphs: readonly PrintedParagraph[]
  readonly brackets: readonly PrintedBracket[]
  /** By option, in order: the paragraphs it holds. */
  readonly groups: readonly { readonly id: GroupId; readonly options: readonly (readonly ParagraphId[])[] }[]
}

/** Shape: letters as shown (`a)`, `2`); `oldLetter` is the struck one. A paragraph that is not printed has its base letter. */
export type PrintedParagraph = {
  readonly paragraph: ParagraphId
  readonly letter: string | null
  readonly oldLetter: string | null
  readonly status: ParagraphStatus | null
  readonly tag: string | null
}

/** Shape: `opens` are the first words inside the bracket, `closes` the last ones. */
export type PrintedBracket = {
  readonly id: BracketId
  readonly from: ParagraphId
  readonly opens: string
  readonly to: ParagraphId
  readonly closes: string
}

export const readPrinted = (): Printed =>
  JSON.parse(readFileSync(new URL("printed.json", import.meta.url), "utf8")) as Printed
