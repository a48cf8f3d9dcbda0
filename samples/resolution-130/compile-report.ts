import { mkdirSync, writeFileSync } from "node:fs"
import type { NotPlaced, Placement } from "#model/compile/placement.ts"
import { tagOf } from "#model/contribution.ts"
import { placesOf } from "#model/place.ts"
import { plainText } from "#model/plain-text.ts"
import { compiledSample } from "./compiled.ts"
import { likenessOf } from "./likeness.ts"
import { loadSample } from "./load.ts"

/**
 * `npm run compile:report`: makes the first working draft of Resolution 130 out of its comparison table, says of each
 * contribution where it went, and how much of Revision 4 the draft has already. Writes it to a file for reading.
 */
const sample = loadSample()
const { paragraphs, report } = compiledSample(sample)
const places = placesOf(paragraphs)
const say = (line: string) => process.stdout.write(`${line}\n`)

const why: Record<NotPlaced, string> = {
  "row-gone": "its row is not in the table",
  "no-place-named": "nobody says where in the paragraph it goes",
  "place-not-found": "the words it goes behind are not there",
  "text-beside": "the delegation has another text at this row",
}

function sentenceOf(placement: Placement): string {
  switch (placement.outcome) {
    case "placed": {
      const where = placement.paragraphs.map((id) => places.get(id)).join("; ")
      const option = placement.options.length > 0 ? ", as an option" : ""
      const shared = placement.sharedWith.length > 0 ? `, sharing words with ${placement.sharedWith.join(", ")}` : ""
      return `stands in ${where}${option}${shared}`
    }
    case "no-change":
      return "changes nothing"
    case "not-text":
      return "is no text of the document"
    case "superseded":
      return `has given way to ${tagOf(placement.by)}`
    case "not-placed":
      return `IS NOT IN THE DRAFT: ${why[placement.why]}`
  }
}

for (const placement of report) {
  const { contribution } = placement
  say(
    `${contribution.id.padEnd(8)} ${contribution.kind.padEnd(8)} ${tagOf(contribution).padEnd(13)} ${sentenceOf(placement)}`,
  )
}

const folder = new URL("../../.cache/resolution-130/", import.meta.url)
mkdirSync(folder, { recursive: true })
writeFileSync(new URL("compiled.txt", folder), plainText(paragraphs, "markup"))

say("")
say("Of what Revision 4 holds, the compiled draft has already:")
for (const { what, found, of } of likenessOf(sample.paragraphs, paragraphs))
  say(
    `${String(found).padStart(5)} of ${String(of).padStart(5)}  ${`${Math.round((100 * found) / of)} %`.padStart(5)}  ${what}`,
  )
say("")
say("To read: .cache/resolution-130/compiled.txt")
