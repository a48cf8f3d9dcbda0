import { sha256 } from "./hash.ts"
import type { Decision } from "./protocol.ts"
import { sortedJson } from "./sorted-json.ts"

/** A decision before the register has given it its number and its place in the chain. */
export type DraftDecision = Omit<Decision, "number" | "previousHash" | "hash">

/**
 * The next line of the register: numbered from 1, bound by hash to the line before.
 *
 * Units:   `at` is milliseconds since the epoch, chosen by the caller.
 * Source:  law L5, model/RULES.md.
 */
export function nextDecision(register: readonly Decision[], draft: DraftDecision): Decision {
  const last = register.at(-1)
  const line = { ...draft, number: (last?.number ?? 0) + 1, previousHash: last?.hash ?? null }
  return { ...line, hash: hashOfLine(line) }
}

/**
 * Whether nothing in the register was changed, left out or put in since it was written.
 *
 * Refuses: naming the number of the first line that does not follow from those before it.
 * Source:  law L5, model/RULES.md.
 */
export function verifyRegister(register: readonly Decision[]): { ok: true } | { ok: false; number: number } {
  let previousHash: string | null = null
  for (const [index, { hash, ...line }] of register.entries()) {
    const isNext = line.number === index + 1 && line.previousHash === previousHash
    if (!isNext || hash !== hashOfLine(line)) return { ok: false, number: index + 1 }
    previousHash = hash
  }
  return { ok: true }
}

/** SHA-256 of a line without its hash, as JSON with sorted keys: anyone can work it out again. */
const hashOfLine = (line: Omit<Decision, "hash">): string => sha256(sortedJson(line))
