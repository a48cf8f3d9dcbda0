import { formatOf } from "#model/document.ts"
import { bracket, deletion, propose, proposer, wordsOf } from "../testing/writing.ts"
import type { Arena } from "./arena.ts"

const tabled = "contributions/RCC.t54/take"

/**
 * What the attacks are about, beside the sample itself; all of it lawful.
 *
 * n16: base text and words of ARB (ARB.0). n17: words (RCC.1), a bracket (RCC.b, 20–40) and a strike (RCC.s, 50–60) of
 * RCC. n20: words of ARB that RCC has joined (ARB.j). n21: words of ARB that the chair has agreed (ARB.a, ruling 1).
 * n90: as RCC tabled it (RCC.t54). n36: a "t" of ARB before base text that begins with "t". n22: a bracket of ARB that RCC has joined (ARB.jb). p8: a paragraph of ARB with words of RCC in it (RCC.in).
 */
export async function setScene(arena: Arena): Promise<void> {
  // Another delegate than those who attack: what whoever typed words takes off these themselves is put back, not refused.
  const arb = await arena.sits("", "", await arena.browser("ARB"))
  arb.write((doc) => {
    propose(doc, "n16", 5, "ARB's earlier ", "ARB.0")
    propose(doc, "n20", 0, "joint words ", "ARB.j")
    propose(doc, "n21", 0, "agreed words ", "ARB.a")
    propose(doc, "n36", 0, "t", "ARB.t")
    wordsOf(doc, "n22").format(0, 9, formatOf([bracket("ARB.jb"), proposer("ARB.jb", "ARB")]))
  })
  await arb.stored()
  arena.member.write((doc) => {
    propose(doc, "n17", 0, "words of RCC ", "RCC.1")
    wordsOf(doc, "n17").format(20, 20, formatOf([bracket("RCC.b"), proposer("RCC.b", "RCC")]))
    wordsOf(doc, "n17").format(50, 10, formatOf([deletion("RCC.s"), proposer("RCC.s", "RCC")]))
    propose(doc, "p8", 12, "RCC inside ", "RCC.in")
  })
  await arena.member.stored()
  for (const change of ["ARB.j", "ARB.jb"])
    await expectStatus(arena, "RCC", "sponsorship", { change, act: "join" }, 200)
  const { body } = await arena.ask("RCC", tabled, { seen: "" })
  await expectStatus(arena, "RCC", tabled, { seen: body.now.seen }, 201)
  const seen = (await arena.view()).open.find(({ target }) => target.id === "ARB.a")?.seen
  const request = { target: { kind: "change", id: "ARB.a" }, verdict: "accept", seen }
  await expectStatus(arena, "chair", "decisions", request, 201)
  await arena.clear()
}

async function expectStatus(arena: Arena, name: string, path: string, body: object, status: number): Promise<void> {
  const answer = await arena.ask(name, path, body)
  if (answer.status !== status) throw new Error(`the scene cannot be set: ${path} ${JSON.stringify(answer.body)}`)
}
