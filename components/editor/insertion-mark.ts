import { ownerOf } from "#model/ids.ts"
import { documentMark } from "./document-mark.ts"

export const InsertionMark = documentMark("insertion", {
  tag: "ins",
  data: ({ id, decision }) => ({
    "data-change": id,
    "data-owner": ownerOf(id),
    "data-decision": decision,
  }),
})
