import type { Point } from "../extent.ts"
import { NOBODY, ownerOf } from "../ids.ts"
import { parseMark } from "../mark-attributes.ts"
import type { Mark } from "../marks.ts"
import { attributeDefaults, type Paragraph, paragraphStyles, type Run } from "../paragraph.ts"
import { parseAttributes } from "../paragraph-attributes.ts"
import { joinRuns, sortedMarks } from "../runs.ts"

/**
 * Small drafts for tests, written as they read, one line a paragraph:
 *
 *     draft(`
 *       c1 call: resolves
 *       p1 item =1: to {-RCC.1|keep-}{+RCC.1|give+} [ARB.b|high] priority
 *       p2 item ~2 +ARB.p: {+ARB.p&B|to report+}
 *     `)
 *
 * Before the colon: the id, then in any order a style, `/1` level, `=a` letter in the base text, `~d` explicit letter
 * (`~` alone: none; `_` for a space), `@ARB/79A2/13` source tag, `+ARB.p` break inserted, `-ARB.p` break proposed for removal.
 * In the words: `{+id|inserted+}`, `{-id|deleted-}`, `[id|bracket]`, `<id of group 2|option>`; they nest.
 * After an id: `#3` decided by ruling 3; `&B` sponsored by B besides its owner; `!B` by B alone; `!` by nobody.
 * `‸` marks a point; "¶" stands for a proposed break, "\n".
 */
export const draft = (text: string): Paragraph[] => draftWithPoints(text).paragraphs

export function draftWithPoints(text: string): { paragraphs: Paragraph[]; at: Point[] } {
  const at: Point[] = []
  const lines = text.split("\n").map((line) => line.trimStart())
  const paragraphs = lines.filter((line) => line.trim() !== "").map((line, i) => readLine(line, i, at))
  return { paragraphs, at }
}

function readLine(line: string, index: number, at: Point[]): Paragraph {
  const [, head = "", words = ""] = /^([^:]*): ?(.*)$/.exec(line) ?? fail(`no colon after the head of "${line}"`)
  const attributes = parseAttributes(readHead(head)) ?? fail(`no such attributes: "${head}"`)
  return { ...attributes, runs: readWords(words, index, at) }
}

function readHead(head: string): Record<string, unknown> {
  const [id, ...parts] = head.trim().split(/\s+/)
  const attributes: Record<string, unknown> = { ...attributeDefaults, id }
  for (const part of parts) {
    const rest = part.slice(1)
    const [change, decision] = rest.split("#")
    if ((paragraphStyles as readonly string[]).includes(part)) attributes.style = part
    else if (part.startsWith("/")) attributes.level = Number(rest)
    else if (part.startsWith("=")) attributes.baseLabel = rest.replaceAll("_", " ")
    else if (part.startsWith("~")) attributes.label = rest.replaceAll("_", " ")
    else if (part.startsWith("@")) attributes.source = rest.replaceAll("_", " ")
    else if (part.startsWith("+"))
      Object.assign(attributes, { inserted: change, insertedDecision: numberOrNull(decision) })
    else if (part.startsWith("-"))
      Object.assign(attributes, { deleted: change, deletedDecision: numberOrNull(decision) })
    else fail(`"${part}" in the head "${head}"`)
  }
  return attributes
}

const token = /\{([+-])([^|]+)\||(\[)([^|\]]+)\||(<)([^|>]+)\||([+-]\}|\]|>)|(‸)/g

function readWords(line: string, paragraph: number, at: Point[]): Run[] {
  const runs: Run[] = []
  const open: Mark[][] = []
  let last = 0
  let offset = 0
  const take = (text: string) => {
    if (text === "") return
    runs.push({ text: text.replaceAll("¶", "\n"), marks: sortedMarks(open.flat()) })
    offset += text.length
  }
  for (const found of line.matchAll(token)) {
    const [whole, sign, change, , bracket, , option, closing, caret] = found
    take(line.slice(last, found.index))
    last = found.index + whole.length
    if (caret) at.push({ paragraph, offset })
    else if (closing) open.pop() ?? fail(`"${closing}" closes nothing in "${line}"`)
    else if (bracket) open.push(marksFor("bracket", bracket))
    else if (option) open.push(marksFor("option", option))
    else open.push(marksFor(sign === "+" ? "insertion" : "deletion", change as string))
  }
  take(line.slice(last))
  if (open.length > 0) fail(`something is not closed in "${line}"`)
  return joinRuns(runs)
}

const spec = /^([A-Z]+\.[\w-]+)(?:#(\d+))?(?: of ([A-Z]+\.[\w-]+) (\d+))?(!?)((?:&?[A-Z]+)*)$/

function marksFor(type: "insertion" | "deletion" | "bracket" | "option", text: string): Mark[] {
  const [, id = "", decision, group, number, alone, others = ""] = spec.exec(text) ?? fail(`"${text}"`)
  const owner = alone || ownerOf(id) === NOBODY ? [] : [ownerOf(id)]
  const sponsors = [...owner, ...others.split("&").filter((code) => code !== "")]
  const attributes = {
    insertion: { id, decision: numberOrNull(decision) },
    deletion: { id, decision: numberOrNull(decision) },
    bracket: { id },
    option: { id, group, number: Number(number) },
  }[type]
  return [
    parseMark(type, attributes) ?? fail(`"${text}" is no ${type}`),
    ...sponsors.map(
      (delegation) =>
        parseMark("proposer", { change: id, delegation, source: null }) ?? fail(`"${delegation}" is no delegation`),
    ),
  ]
}

const numberOrNull = (text: string | undefined) => (text === undefined ? null : Number(text))

function fail(what: string): never {
  throw new Error(`cannot read ${what}: see the syntax above draft() in model/testing/build.ts`)
}
