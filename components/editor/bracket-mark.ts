import { documentMark } from "./document-mark.ts"

export const BracketMark = documentMark("bracket", { tag: "span", data: ({ id }) => ({ "data-bracket": id }) })
