// Brings a fresh clone to where `npm start` and `npm test` can run: `node scripts/ensure.mjs install build browser`.
// Has no dependencies and runs on any Node from 18, since it is what installs the rest. Each step leaves a stamp,
// the hash of what it was made from, and does nothing while the stamp fits.
import { spawnSync } from "node:child_process"
import { createHash } from "node:crypto"
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { delimiter, join } from "node:path"
import { fileURLToPath } from "node:url"

const root = fileURLToPath(new URL("..", import.meta.url))
const isWindows = process.platform === "win32"
process.chdir(root)

const steps = { install, build, browser }
for (const name of process.argv.slice(2)) {
  if (!Object.hasOwn(steps, name)) stop(`There is no step "${name}"; the steps are ${Object.keys(steps).join(", ")}.`)
  steps[name]()
}

function install() {
  const key = hashOf(["package.json", "package-lock.json"])
  const stamp = join("node_modules", ".ensure")
  if (!isStamped(stamp, key)) {
    timed("installing packages", () => {
      const flags = ["--include=dev", "--include=optional", "--no-audit", "--no-fund", "--loglevel=error"]
      if (!run("npm", ["ci", ...flags])) stop("The packages could not be installed; npm says why above.")
      writeFileSync(stamp, key)
    })
  }
  checkNode()
}

/** The server's TypeScript runs as it is, which needs a Node that strips types. */
function checkNode() {
  const version = outputOf("node", ["-p", "process.versions.node"])
  const [major = 0, minor = 0] = version.split(".").map(Number)
  if (major > 22 || (major === 22 && minor >= 18)) return
  stop(
    `This needs Node 22.18 or newer, and found ${version || "none"}. On most machines the packages bring one; ` +
      "on this one please install Node 24 from https://nodejs.org and start again.",
  )
}

function build() {
  // What the build itself writes among them, the types of the messages, is no reason to build again.
  const folders = ["app", "components", "messages", "model", "pages", "public"]
    .flatMap(filesIn)
    .filter((file) => !file.includes(".test.") && !file.endsWith(".d.json.ts"))
  const files = ["next.config.js", "package.json", "package-lock.json", "tsconfig.json"].filter((file) =>
    existsSync(file),
  )
  const key = hashOf([...folders, ...files])
  const stamp = join(".next", ".ensure")
  if (isStamped(stamp, key)) return
  timed("building the pages", () => {
    rmSync(stamp, { force: true })
    if (!run("npm", ["run", "--silent", "build"])) stop("The pages could not be built; the reason stands above.")
    writeFileSync(stamp, key)
  })
}

/** Finds a Chromium, or gets one, and notes its path; an empty note means the one Playwright finds by itself. */
function browser() {
  const found = findBrowser() ?? timed("getting a browser", getBrowser)
  if (found === null) {
    stop("No Chromium was found and none could be fetched. Install one, or set CHROMIUM_PATH to where it is.")
  }
  mkdirSync(".cache", { recursive: true })
  writeFileSync(join(".cache", "chromium-path"), found)
}

function findBrowser() {
  const given = process.env.CHROMIUM_PATH
  if (given && !existsSync(given)) stop(`CHROMIUM_PATH says ${given}, and nothing is there.`)
  const own = () =>
    outputOf("node", ["-e", 'process.stdout.write(require("@playwright/test").chromium.executablePath())'])
  const usual = [
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  ]
  return [given || own(), ...usual].find((path) => path && existsSync(path)) ?? null
}

function getBrowser() {
  const mayUseApt = process.platform === "linux" && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")
  if (mayUseApt) {
    const quietly = { DEBIAN_FRONTEND: "noninteractive" }
    run("apt-get", ["update", "-qq"], quietly)
    run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], quietly)
    const found = findBrowser()
    if (found !== null) return found
  }
  return run("npx", ["playwright", "install", "--only-shell", "chromium"]) ? "" : null
}

function filesIn(folder) {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? filesIn(join(folder, entry.name)) : [join(folder, entry.name)]))
    .sort()
}

function hashOf(files) {
  const hash = createHash("sha256")
  for (const file of files) hash.update(file).update("\0").update(readFileSync(file)).update("\0")
  return hash.digest("hex")
}

function isStamped(stamp, key) {
  return existsSync(stamp) && readFileSync(stamp, "utf8") === key
}

function environment(more = {}) {
  const path = [join(root, "node_modules", ".bin"), process.env.PATH].join(delimiter)
  return { ...process.env, PATH: path, NEXT_TELEMETRY_DISABLED: "1", ...more }
}

/** Runs a command with its output shown; true if it ended well. What it prints goes to stderr: stdout is the server's. */
function run(command, args, more) {
  const stdio = ["ignore", 2, 2]
  return spawnSync(command, args, { stdio, shell: isWindows, env: environment(more) }).status === 0
}

function outputOf(command, args) {
  const { stdout } = spawnSync(command, args, { encoding: "utf8", shell: isWindows, env: environment() })
  return (stdout ?? "").trim()
}

function timed(what, act) {
  const start = Date.now()
  process.stderr.write(`> ${what}\n`)
  const result = act()
  process.stderr.write(`> ${what}: ${((Date.now() - start) / 1000).toFixed(1)} s\n`)
  return result
}

function stop(sentence) {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}
