import type { DelegationCode } from "#model/ids.ts"
import { schemaVersion } from "#model/protocol.ts"
import { draft } from "#model/testing/build.ts"
import type { Seed } from "../seed.ts"

/** A short draft with something of everything, for rooms under test. */
export const seed = (): Seed => ({
  meta: { id: "resolution-130", title: "Resolution", name: "Document DL/1", revision: 1, schemaVersion },
  delegations: ["ARB", "RCC", "B"].map((code, colour) => ({
    code: code as DelegationCode,
    name: code,
    kind: "region",
    colour,
  })),
  labelledGroups: [],
  notes: [{ paragraph: "p1" as never, text: "Is the comma in the original?" }],
  paragraphs: draft(`
    c1 call: recognizing
    p1 item =a: that networks are vulnerable,
    p2 item =b: the {+RCC.1|growing +}role of the Union
    p3 item =c: [RCC.b|every Member State] and {-RCC.2|any-} other body
    p4 item =d: [DRAFT.w|<DRAFT.o1 of DRAFT.g 1|one text> or <DRAFT.o2 of DRAFT.g 2|another>]
  `),
})
