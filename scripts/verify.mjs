// Checks a register and a base text from outside, sharing no code with the product; plain Node, no packages.
//
//   node scripts/verify.mjs <address of the server> <link token> [document]
//   node scripts/verify.mjs <folder with register.json, document.json, base.txt>
//
// 1. Each line of the register is numbered one after another, names the hash of the line before, and has as its own
//    hash the SHA-256 of itself without `hash`, as JSON with sorted keys. So no line was changed, left out or put in.
// 2. The base text as shown has the hash that the document states, and each of its paragraphs has its own.
// It prints the hash of each line and of the base text: look for those you wrote down.
import { createHash } from "node:crypto"
import { readFileSync } from "node:fs"
import { join } from "node:path"

const sha256 = (text) => createHash("sha256").update(text, "utf8").digest("hex")

/** JSON with the keys of every object in order. */
function sortedJson(value) {
  if (Array.isArray(value)) return `[${value.map(sortedJson).join(",")}]`
  if (typeof value !== "object" || value === null) return JSON.stringify(value)
  const keys = Object.keys(value).sort()
  return `{${keys.map((key) => `${JSON.stringify(key)}:${sortedJson(value[key])}`).join(",")}}`
}

function problemsOfRegister(register) {
  const problems = []
  register.forEach(({ hash, ...line }, index) => {
    const number = index + 1
    const previousHash = index === 0 ? null : register[index - 1].hash
    if (line.number !== number) problems.push(`line ${number} of the register is numbered ${line.number}`)
    if (line.previousHash !== previousHash) problems.push(`line ${number} does not follow from the line before`)
    if (sha256(sortedJson(line)) !== hash) problems.push(`line ${number} is not what its hash was made of`)
  })
  return problems
}

function problemsOfBase({ baseHash, paragraphs }, base) {
  const problems = sha256(base) === baseHash ? [] : ["the base text is not what its hash was made of"]
  const stated = paragraphs.map((paragraph) => paragraph.baseHash).filter((hash) => hash !== null)
  const lines = base.split("\n").map(sha256)
  if (stated.join() !== lines.join()) problems.push("a paragraph of the base text is not what its hash was made of")
  return problems
}

async function fromServer(address, token, document = "resolution-130") {
  const get = async (path) => {
    const url = `${address.replace(/\/$/, "")}/api/v1/documents/${document}${path}`
    const answer = await fetch(url, { headers: { Authorization: `Bearer ${token}` } })
    if (!answer.ok) throw new Error(`${url} answered ${answer.status}: ${await answer.text()}`)
    return answer
  }
  const [{ register }, view] = [await (await get("/register")).json(), await (await get("")).json()]
  return { register, view, base: await (await get("/text?view=base")).text() }
}

function fromFolder(folder) {
  const read = (name) => readFileSync(join(folder, name), "utf8")
  const { register } = JSON.parse(read("register.json"))
  return { register, view: JSON.parse(read("document.json")), base: read("base.txt") }
}

const [, , where, token, document] = process.argv
if (where === undefined) {
  console.error("usage: verify.mjs <address> <link token> [document] | verify.mjs <folder>")
  process.exit(2)
}
const { register, view, base } = token === undefined ? fromFolder(where) : await fromServer(where, token, document)
const problems = [...problemsOfRegister(register), ...problemsOfBase(view, base)]
for (const problem of problems) console.error(`NOT RIGHT: ${problem}`)
for (const { number, hash, verdict, item } of register) console.info(`${number} ${hash} ${verdict}: ${item}`)
console.info(`register: ${register.length} lines, last hash ${register.at(-1)?.hash ?? "none"}`)
console.info(`base text: hash ${sha256(base)}`)
process.exitCode = problems.length === 0 ? 0 : 1
