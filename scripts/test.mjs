// Runs every check there is, to the end even when one fails, then names what failed, and closes with one line:
// "N passed, N failed". Format, types and the sample count as one test each.
import { spawnSync } from "node:child_process"
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs"
import { failuresInBrowser, failuresOfUnits } from "./failures.mjs"

const reports = { unit: ".cache/vitest.json", e2e: ".cache/playwright.json", attacks: ".cache/attacks.json" }
mkdirSync(".cache", { recursive: true })

const total = [
  script("check:format"),
  script("check:types"),
  script("sample:check"),
  counted("unit", ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${reports.unit}`], (report) => ({
    passed: report.numPassedTests,
    failures: failuresOfUnits(report),
    skipped: report.numPendingTests,
  })),
  attacks(),
  counted("e2e", ["test", "--reporter=list,json"], (report) => ({
    passed: report.stats.expected + report.stats.flaky,
    failures: failuresInBrowser(report),
    skipped: report.stats.skipped,
  })),
].reduce((sum, one) => ({
  passed: sum.passed + one.passed,
  failures: [...sum.failures, ...one.failures],
  skipped: sum.skipped + one.skipped,
}))

// Whoever sees the end of the output alone sees what failed.
if (total.failures.length > 0) process.stdout.write(`\nFailed:\n${total.failures.join("\n")}\n\n`)
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : ""
process.stdout.write(`${total.passed} passed, ${total.failures.length} failed${skipped}\n`)
process.exitCode = total.failures.length === 0 && total.passed > 0 ? 0 : 1

function script(name) {
  return run(name, "npm", ["run", "--silent", name]) ? { passed: 1, failures: [], skipped: 0 } : failedAsWhole(name)
}

/** Each kind of attack counts as one test. */
function attacks() {
  rmSync(reports.attacks, { force: true })
  const isGood = run("attacks", "npm", ["run", "--silent", "test:attacks"])
  if (!existsSync(reports.attacks)) return failedAsWhole("attacks")
  const { passed, failed } = JSON.parse(readFileSync(reports.attacks, "utf8"))
  return { passed, failures: namedAtLeast("attacks", isGood, failed), skipped: 0 }
}

/** Runs vitest or Playwright and counts from its report; a runner that leaves none has failed as a whole. */
function counted(name, args, count) {
  const report = reports[name]
  rmSync(report, { force: true })
  const isGood = run(name, name === "unit" ? "vitest" : "playwright", args)
  if (!existsSync(report)) return failedAsWhole(name)
  const counts = count(JSON.parse(readFileSync(report, "utf8")))
  return { ...counts, failures: namedAtLeast(name, isGood, counts.failures) }
}

/** A runner that says it failed has failed, even where its report names no test. */
function namedAtLeast(name, isGood, failures) {
  return isGood || failures.length > 0 ? failures : failedAsWhole(name).failures
}

function failedAsWhole(name) {
  return { passed: 0, failures: [`${name}: failed as a whole; the reason stands above`], skipped: 0 }
}

function run(name, command, args) {
  process.stdout.write(`\n> ${name}\n`)
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: "1", PLAYWRIGHT_JSON_OUTPUT_FILE: reports.e2e }
  const { status, signal } = spawnSync(command, args, { stdio: "inherit", shell: process.platform === "win32", env })
  if (signal !== null) process.stdout.write(`> ${name} was ended by ${signal} before it was done\n`)
  return status === 0
}
