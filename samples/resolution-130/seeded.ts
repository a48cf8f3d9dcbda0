import * as Y from "yjs"
import { readParagraphs } from "#model/document.ts"
import { readTabledRecord } from "#model/tabled-record.ts"
import { seedDocument } from "#model/view.ts"
import type { Sample } from "./load.ts"
import type { Problems } from "./problems.ts"

/** The sample as the server seeds it: through a real Yjs document. */
export function seeded(sample: Sample): Y.Doc {
  const doc = new Y.Doc()
  doc.transact(() => seedDocument(doc, sample))
  return doc
}

/** What was seeded is read back as it was, paragraph by paragraph. */
export function seedIsReadBack(sample: Sample): Problems {
  const read = readParagraphs(seeded(sample))
  return sample.paragraphs.flatMap((paragraph, i) =>
    JSON.stringify(read[i]) === JSON.stringify(paragraph)
      ? []
      : [`${paragraph.id} is read back otherwise than seeded.`],
  )
}

/** The table of contributions comes out of the record as it went in. */
export const tabledIsReadBack = (sample: Sample): Problems =>
  JSON.stringify(readTabledRecord(seeded(sample))) === JSON.stringify(sample.tabled)
    ? []
    : ["What was tabled is read back otherwise than seeded."]
