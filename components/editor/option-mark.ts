import { documentMark } from "./document-mark.ts"

export const OptionMark = documentMark("option", {
  tag: "span",
  data: ({ id, group, number }) => ({ "data-option": id, "data-group": group, "data-number": number }),
})
