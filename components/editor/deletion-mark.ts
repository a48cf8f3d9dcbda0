import { ownerOf } from "#model/ids.ts"
import { documentMark } from "./document-mark.ts"

export const DeletionMark = documentMark("deletion", {
  tag: "del",
  data: ({ id, decision }) => ({
    "data-change": id,
    "data-owner": ownerOf(id),
    "data-decision": decision,
  }),
})
