import { parseArgs } from "node:util"
import { type SettingName, settings, writersIn } from "./drafts.ts"
import { add, isFlawless, newFigures, told } from "./figures.ts"
import { rehearse } from "./rehearsal.ts"
import { sit } from "./sitting.ts"

// npm run fuzz -- --seed N --minutes M --writers W [--setting harsh|ordinary] [--kills per minute] [--rehearse]
const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "1" },
    minutes: { type: "string", default: "1" },
    writers: { type: "string", default: "4" },
    setting: { type: "string", default: "harsh" },
    kills: { type: "string", default: "3" },
    rehearse: { type: "boolean", default: false },
  },
})
const [seed, minutes, writers, kills] = [values.seed, values.minutes, values.writers, values.kills].map(Number) as [
  number,
  number,
  number,
  number,
]
const setting = values.setting as SettingName
if (![seed, minutes, writers, kills].every(Number.isFinite) || !(setting in settings)) {
  process.stderr.write("Say --seed, --minutes, --writers and --kills as numbers, and --setting harsh or ordinary.\n")
  process.exit(2)
}

const figures = values.rehearse
  ? rehearseFor()
  : await sit({ seed, durationMs: minutes * 60_000, writers, setting, killsPerMinute: kills })
process.stdout.write(`${told(figures).join("\n")}\n`)
process.exit(isFlawless(figures) ? 0 : 1)

/** One rehearsal after another, each with the next seed. */
function rehearseFor() {
  const sum = newFigures()
  const end = Date.now() + minutes * 60_000
  for (let next = seed; next === seed || Date.now() < end; next++) {
    const { seed: makeSeed, manner } = settings[setting]
    const { paragraphs } = makeSeed()
    add(sum, rehearse({ seed: next, writers: writersIn(setting, writers), observers: 2, paragraphs, manner }))
  }
  return sum
}
