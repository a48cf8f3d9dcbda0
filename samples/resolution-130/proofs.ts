import { readParagraphs } from "#model/document.ts"
import type { Sample } from "./load.ts"
import type { Printed } from "./printed.ts"
import type { Problems } from "./problems.ts"
import { acceptAllIsClean, rejectAllIsBase } from "./ruling-proofs.ts"
import { seeded, seedIsReadBack } from "./seeded.ts"
import {
  baseIsBase,
  bracketsAreAsPrinted,
  groupsAreAsPrinted,
  lettersAreAsPrinted,
  namesAreKnown,
} from "./text-proofs.ts"

/** Each proof under the sentence it proves. */
export function proofsOf(
  sample: Sample,
  printed: Printed,
): { readonly sentence: string; readonly problems: Problems }[] {
  const paragraphs = readParagraphs(seeded(sample))
  return [
    { sentence: "what is seeded is read back", problems: seedIsReadBack(sample) },
    {
      sentence: "L1: the base projection is each of the 91 base texts with its letter",
      problems: baseIsBase(sample, paragraphs),
    },
    {
      sentence: "L7: the brackets nest and stand where they are printed",
      problems: bracketsAreAsPrinted(paragraphs, printed),
    },
    {
      sentence: "L6: the option groups hold the printed alternatives",
      problems: groupsAreAsPrinted(paragraphs, printed),
    },
    { sentence: "letters, statuses and tags are as printed", problems: lettersAreAsPrinted(paragraphs, printed) },
    { sentence: "L8: rejecting everything leaves the base text", problems: rejectAllIsBase(sample) },
    { sentence: "L8: accepting everything gives the clean text", problems: acceptAllIsClean(sample) },
    { sentence: "notes, proposers and contributions name what is there", problems: namesAreKnown(sample) },
  ]
}
