// Runs every check there is, to the end even when one fails, and closes with one line: "N passed, N failed".
// Format, types and the sample count as one test each.
import { spawnSync } from "node:child_process"
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs"

const reports = { unit: ".cache/vitest.json", e2e: ".cache/playwright.json", attacks: ".cache/attacks.json" }
mkdirSync(".cache", { recursive: true })

const total = [
  script("check:format"),
  script("check:types"),
  script("sample:check"),
  counted(
    "unit",
    ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${reports.unit}`],
    ({ numPassedTests, numFailedTests, numPendingTests, numFailedTestSuites, success }) => ({
      passed: numPassedTests,
      // A file that cannot be loaded holds no test that could fail.
      failed: Math.max(numFailedTests, success ? 0 : 1, numFailedTests === 0 ? numFailedTestSuites : 0),
      skipped: numPendingTests,
    }),
  ),
  attacks(),
  counted("e2e", ["test", "--reporter=list,json"], ({ stats, errors }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
  })),
].reduce((sum, one) => ({
  passed: sum.passed + one.passed,
  failed: sum.failed + one.failed,
  skipped: sum.skipped + one.skipped,
}))

const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : ""
process.stdout.write(`${total.passed} passed, ${total.failed} failed${skipped}\n`)
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1

function script(name) {
  const isGood = run(name, "npm", ["run", "--silent", name])
  return { passed: isGood ? 1 : 0, failed: isGood ? 0 : 1, skipped: 0 }
}

/** Each kind of attack counts as one test. */
function attacks() {
  rmSync(reports.attacks, { force: true })
  const isGood = run("attacks", "npm", ["run", "--silent", "test:attacks"])
  if (!existsSync(reports.attacks)) return { passed: 0, failed: 1, skipped: 0 }
  const { passed, failed } = JSON.parse(readFileSync(reports.attacks, "utf8"))
  return { passed, failed: isGood ? failed : Math.max(1, failed), skipped: 0 }
}

/** Runs vitest or Playwright and counts from its report; a runner that leaves none has failed as a whole. */
function counted(name, args, count) {
  const report = reports[name]
  rmSync(report, { force: true })
  const isGood = run(name, name === "unit" ? "vitest" : "playwright", args)
  if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0 }
  const counts = count(JSON.parse(readFileSync(report, "utf8")))
  return isGood ? counts : { ...counts, failed: Math.max(1, counts.failed) }
}

function run(name, command, args) {
  process.stdout.write(`\n> ${name}\n`)
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: "1", PLAYWRIGHT_JSON_OUTPUT_FILE: reports.e2e }
  const { status, signal } = spawnSync(command, args, { stdio: "inherit", shell: process.platform === "win32", env })
  if (signal !== null) process.stdout.write(`> ${name} was ended by ${signal} before it was done\n`)
  return status === 0
}
