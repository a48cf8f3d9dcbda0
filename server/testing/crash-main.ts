import { rm } from "node:fs/promises"
import { parseArgs } from "node:util"
import { crash } from "./crash.ts"
import { seeded } from "./random.ts"
import { temporaryFolder } from "./server.ts"

// `npm run crash -- --times 200 --seed 1`

const { values } = parseArgs({
  options: { times: { type: "string", default: "200" }, seed: { type: "string", default: "1" } },
})
const folder = temporaryFolder()
try {
  const counts = await crash({
    folder,
    times: Number(values.times),
    random: seeded(Number(values.seed)),
    onRound: ({ kills }) => {
      if (kills % 20 === 0) process.stderr.write(`${kills} kills\n`)
    },
  })
  process.stdout.write(
    `seed ${values.seed}: ${counts.kills} times kill -9 (${counts.killsAtStart} while starting), ${counts.edits} edits, ` +
      `${counts.acknowledgements} acknowledgements, ${counts.rulings} rulings, slowest start ${Math.round(counts.slowestStartMs)} ms; ` +
      "acknowledged or shown and then lost: 0\n",
  )
} finally {
  await rm(folder, { recursive: true, force: true })
}
