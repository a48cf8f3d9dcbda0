import { mkdirSync, writeFileSync } from "node:fs"
import { readParagraphs } from "#model/document.ts"
import { plainText } from "#model/plain-text.ts"
import { countsOf } from "./counts.ts"
import { loadSample } from "./load.ts"
import { readPrinted } from "./printed.ts"
import { proofsOf } from "./proofs.ts"
import { seeded } from "./seeded.ts"

/**
 * `npm run sample:check`: counts what the working draft holds, proves what must hold of it, and writes the
 * accepted and the marked-up text to files for reading. Ends with 1 if anything is wrong.
 */
const sample = loadSample()
const paragraphs = readParagraphs(seeded(sample))
const say = (line: string) => process.stdout.write(`${line}\n`)

const counts = countsOf(sample, paragraphs)
for (const { what, found, expected } of counts)
  say(`${String(found).padStart(5)}  ${what}${found === expected ? "" : `  — should be ${expected}`}`)

say("")
const proofs = proofsOf(sample, readPrinted())
for (const { sentence, problems } of proofs) {
  say(`${problems.length === 0 ? "holds" : "FAILS"}  ${sentence}`)
  for (const problem of problems) say(`       ${problem}`)
}

const folder = new URL("../../.cache/resolution-130/", import.meta.url)
mkdirSync(folder, { recursive: true })
writeFileSync(new URL("accept-all.txt", folder), plainText(paragraphs, "clean"))
writeFileSync(new URL("markup.txt", folder), plainText(paragraphs, "markup"))

const wrongCounts = counts.filter(({ found, expected }) => found !== expected).length
const failed = proofs.filter(({ problems }) => problems.length > 0).length
say("")
say("To read: .cache/resolution-130/accept-all.txt and .cache/resolution-130/markup.txt")
say(
  wrongCounts + failed === 0
    ? `Resolution 130 is in order: ${counts.length} counts and ${proofs.length} proofs hold.`
    : `Resolution 130 is not in order: ${wrongCounts} counts are wrong and ${failed} proofs fail.`,
)
process.exitCode = wrongCounts + failed === 0 ? 0 : 1
