// What the gate costs a keystroke: the same updates go through the gate and, one by one in the same run, through a
// plain Y.applyUpdate on a second copy of the document. The keystrokes fall in many places, by several delegations.
import * as Y from "yjs"
import { formatOf, makeElement, readParagraphs, textChild, textFragment } from "#model/document.ts"
import type { DelegationCode } from "#model/ids.ts"
import { Gate } from "#server/gate.ts"
import { delegations, insertion, largeDraft } from "./large-draft.ts"
import { printTable, quantile } from "./table.ts"

const changes = 2000
const keystrokes = 5000
const warmUp = 1000
/** Keys typed in one place before the writer moves on. */
const runLength = 20

const rows = [150, 1500].map((paragraphs) => {
  const { plain, gated } = measure(paragraphs)
  const [plainMedian, gatedMedian] = [quantile(plain, 0.5), quantile(gated, 0.5)]
  return [
    paragraphs,
    changes,
    plainMedian.toFixed(1),
    quantile(plain, 0.99).toFixed(1),
    gatedMedian.toFixed(1),
    quantile(gated, 0.99).toFixed(1),
    (gatedMedian / plainMedian).toFixed(2),
  ]
})
printTable(["paragraphs", "changes", "plain µs", "plain p99", "gate µs", "gate p99", "gate / plain"], rows)

function measure(paragraphs: number): { plain: number[]; gated: number[] } {
  const start = startOf(paragraphs)
  const plainDoc = new Y.Doc()
  Y.applyUpdate(plainDoc, start)
  const gate = new Gate([start])
  const plain: number[] = []
  const gated: number[] = []
  typed(start).forEach(({ update, delegation }, i) => {
    const inPlain = () => Y.applyUpdate(plainDoc, update)
    const inGate = () => {
      const verdict = gate.receive(update, { delegation, mayWrite: () => true })
      if (!verdict.ok) throw new Error(`the gate refused a keystroke: ${verdict.reason}`)
    }
    // Whoever goes second finds the update in the cache, so they take turns.
    const times = i % 2 === 0 ? [timeOf(inPlain), timeOf(inGate)] : [timeOf(inGate), timeOf(inPlain)].reverse()
    if (i < warmUp) return
    plain.push(times[0] as number)
    gated.push(times[1] as number)
  })
  return { plain: plain.sort((a, b) => a - b), gated: gated.sort((a, b) => a - b) }
}

function timeOf(act: () => void): number {
  const start = performance.now()
  act()
  return (performance.now() - start) * 1000
}

/** Every keystroke as the update its writer's page would send. */
function typed(start: Uint8Array): { update: Uint8Array; delegation: DelegationCode }[] {
  const pages = delegations.map((delegation) => {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, start)
    return {
      delegation,
      doc,
      texts: textFragment(doc)
        .toArray()
        .map((p) => textChild(p as Y.XmlElement) as Y.XmlText),
    }
  })
  const updates: { update: Uint8Array; delegation: DelegationCode }[] = []
  for (let i = 0; i < warmUp + keystrokes; i++) {
    const run = Math.floor(i / runLength)
    const { delegation, doc, texts } = pages[run % pages.length] as (typeof pages)[number]
    const text = texts[(run * 37) % texts.length] as Y.XmlText
    doc.once("update", (update: Uint8Array) => updates.push({ update, delegation }))
    text.insert(7 + (i % runLength), "abcdefghij"[i % 10] as string, formatOf(insertion(delegation, `key${run}`)))
  }
  return updates
}

/** A document with this many paragraphs and `changes` changes spread evenly, insertions and deletions in turn. */
function startOf(paragraphs: number): Uint8Array {
  const doc = new Y.Doc()
  textFragment(doc).insert(0, largeDraft(paragraphs, changes).map(makeElement))
  if (readParagraphs(doc).length !== paragraphs) throw new Error("the start document is not whole")
  return Y.encodeStateAsUpdate(doc)
}
