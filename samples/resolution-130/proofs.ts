import { readParagraphs } from "#model/document.ts"
import { compiledHasAll } from "./compiled-proof.ts"
import type { Sample } from "./load.ts"
import type { Printed } from "./printed.ts"
import type { Problems } from "./problems.ts"
import { acceptAllIsClean, rejectAllIsBase } from "./ruling-proofs.ts"
import { seeded, seedIsReadBack, tabledIsReadBack } from "./seeded.ts"
import {
  baseIsBase,
  bracketsAreAsPrinted,
  contributionsHold,
  groupsAreAsPrinted,
  lettersAreAsPrinted,
  namesAreKnown,
} from "./text-proofs.ts"

export type Proof = { readonly sentence: string; readonly problems: Problems }

/** Each proof under the sentence it proves. */
export function proofsOf(sample: Sample, printed: Printed): Proof[] {
  const paragraphs = readParagraphs(seeded(sample))
  return [
    prove("what is seeded is read back", () => seedIsReadBack(sample)),
    prove("what was tabled is read back from the record", () => tabledIsReadBack(sample)),
    prove("L1: the base projection is each of the 91 base texts with its letter", () => baseIsBase(sample, paragraphs)),
    prove("L7: the brackets nest and stand where they are printed", () => bracketsAreAsPrinted(paragraphs, printed)),
    prove("L6: the option groups hold the printed alternatives", () => groupsAreAsPrinted(paragraphs, printed)),
    prove("letters, statuses and tags are as printed", () => lettersAreAsPrinted(paragraphs, printed)),
    prove("L8: rejecting everything leaves the base text", () => rejectAllIsBase(sample)),
    prove("L8: accepting everything gives the clean text", () => acceptAllIsClean(sample)),
    prove("contributions stand at rows there are, with the words of their cells", () => contributionsHold(sample)),
    prove("L12: the draft compiled from the contributions has each of them", () => compiledHasAll(sample)),
    prove("notes, proposers and contributions name what is there", () => namesAreKnown(sample)),
  ]
}

/** A proof that breaks off has found something wrong too, and must not keep the others from being heard. */
function prove(sentence: string, problemsOf: () => Problems): Proof {
  try {
    return { sentence, problems: problemsOf() }
  } catch (error) {
    return { sentence, problems: [`This could not be proved to the end: ${(error as Error).message}`] }
  }
}
