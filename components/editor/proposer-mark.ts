import { documentMark } from "./document-mark.ts"

export const ProposerMark = documentMark("proposer", {
  tag: "span",
  data: ({ change, delegation }) => ({ "data-proposer": delegation, "data-of": change }),
})
