import type { Namespace } from "#components/language/translator.ts"
import type { Role } from "#model/protocol.ts"

const read: readonly Namespace[] = [
  "brackets",
  "commands",
  "document",
  "find",
  "marks",
  "meeting",
  "people",
  "problem",
  "register",
  "room",
  "shell",
  "views",
]
const written: readonly Namespace[] = [...read, "editor"]

/** The folders whose sentences the page of a document shows; whoever only reads is sent none of the editor's. */
export const sentencesFor = (role: Role): readonly Namespace[] => (role === "observer" ? read : written)
