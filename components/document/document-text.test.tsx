import { renderToStaticMarkup } from "react-dom/server"
import { describe, expect, it } from "vitest"
import { InEnglish } from "#components/language/testing/in-english.tsx"
import type { GroupId } from "#model/ids.ts"
import type { Mark } from "#model/marks.ts"
import { attributeDefaults } from "#model/paragraph.ts"
import type { ParagraphView } from "#model/protocol.ts"
import { DocumentText } from "./document-text.tsx"

const meta = { id: "r", title: "Resolution", name: "Revision 4 to Document DL/10-E", revision: 4, schemaVersion: 1 }
const insertion = (id: string, decision: number | null = null) => ({ type: "insertion", id, decision }) as Mark
const deletion = (id: string) => ({ type: "deletion", id, decision: null }) as Mark
const bracket = (id: string) => ({ type: "bracket", id }) as Mark
const option = (id: string, number: number) => ({ type: "option", id, group: "DRAFT.G", number }) as Mark
const proposer = (change: string, delegation: string) =>
  ({ type: "proposer", change, delegation, source: null }) as Mark

const paragraph = (id: string, runs: [string, ...Mark[]][], more: Partial<ParagraphView> = {}): ParagraphView => ({
  ...attributeDefaults,
  id: id as ParagraphView["id"],
  style: "item",
  letter: null,
  oldLetter: null,
  status: null,
  baseHash: null,
  ...more,
  runs: runs.map(([text, ...marks]) => ({ text, marks })),
})

const print = (paragraphs: ParagraphView[], labelledGroups: string[] = []) =>
  renderToStaticMarkup(
    <InEnglish>
      <DocumentText view={{ meta, delegations: [], labelledGroups: labelledGroups as GroupId[], paragraphs }} />
    </InEnglish>,
  )

describe("the page", () => {
  it("shows an insertion with its change, its owner and its proposers", () => {
    const page = print([paragraph("p", [["growth", insertion("ARB.x"), proposer("ARB.x", "ARB")]])])
    expect(page).toContain(
      '<ins data-change="ARB.x" data-owner="ARB"><span data-proposer="ARB" data-of="ARB.x">growth</span></ins>',
    )
  })

  it("says by which ruling a change was agreed", () => {
    expect(print([paragraph("p", [["growth", insertion("ARB.x", 3)]])])).toContain('data-decision="3"')
  })

  it("draws a co-sponsor's line under the same words", () => {
    const page = print([
      paragraph("p", [["growth", insertion("ARB.x"), proposer("ARB.x", "ARB"), proposer("ARB.x", "RCC")]]),
    ])
    expect(page).toContain('<span class="co-sponsor underline nth-2" data-proposer="RCC" data-of="ARB.x">')
  })

  it("draws no more lines than there is room for above the next one; all that stand behind it are named", () => {
    const all = ["ARB", "RCC", "B", "CUB", "EUR"].map((code) => proposer("ARB.x", code))
    for (const change of [insertion("ARB.x"), deletion("ARB.x")]) {
      const page = print([paragraph("p", [["growth", change, ...all]])])
      expect(page.match(/co-sponsor/g)).toHaveLength(2)
      expect(page).toContain('data-proposer="EUR"')
    }
  })

  it("does not make whoever bracketed words their sponsor", () => {
    const page = print([paragraph("p", [["growth", insertion("ARB.x"), bracket("RCC.b"), proposer("RCC.b", "RCC")]])])
    expect(page).not.toContain("co-sponsor")
  })

  it("keeps one bracket in one element over words under different marks", () => {
    const page = print([
      paragraph("p", [
        ["a ", bracket("B.b")],
        ["b", bracket("B.b"), deletion("B.d")],
      ]),
    ])
    expect(page.match(/<span data-bracket="B.b">/g)).toHaveLength(1)
  })

  it("opens a bracket that begins with the paragraph before its letter, and closes it behind the last word", () => {
    const page = print([paragraph("p", [["words;", bracket("B.b")]], { letter: "a)" })])
    expect(page).toMatch(/class="letter"><span class="bracket-glyph open depth-1"[^>]*>\[<\/span>/)
    expect(page).toMatch(/words;<\/span><span class="bracket-glyph close depth-1"[^>]*>\]<\/span><\/p>/)
  })

  it("draws no delegation's line through a bracket", () => {
    const page = print([
      paragraph("p", [
        ["one ", insertion("B.x")],
        ["two", insertion("B.x"), bracket("B.b")],
      ]),
    ])
    expect(page).toMatch(/one <\/ins><span class="bracket-glyph open/)
  })

  it("shows the old letter struck beside the new one", () => {
    const page = print([paragraph("p", [["words"]], { letter: "d)", oldLetter: "c)" })])
    expect(page).toContain('<del class="old-letter">c)</del><ins class="new-letter">d)</ins>')
  })

  it("prints Option 1 and Option 2 only where the draft does", () => {
    const alternatives = [
      paragraph("p", [["one", option("DRAFT.o1", 1)]]),
      paragraph("q", [["two", option("DRAFT.o2", 2)]]),
    ]
    expect(print(alternatives, ["DRAFT.G"])).toContain('<div class="option-label">Option 2</div>')
    expect(print(alternatives)).toContain("alternative 2 of 2")
  })

  it("shows the tag under which a text was tabled", () => {
    expect(print([paragraph("p", [["words"]], { source: "ARB/79A2/13" })])).toContain(
      '<div class="tag">ARB/79A2/13</div>',
    )
  })

  it("gives a break proposed inside a paragraph a sign, and marks a paragraph proposed to join the one above", () => {
    expect(print([paragraph("p", [["one\ntwo", insertion("B.x")]])])).toContain(
      'one<span class="break-sign">\n</span>two',
    )
    expect(print([paragraph("p", [["words"]], { deleted: "B.x" as never, status: "MOD" })])).toContain("joins-above")
  })

  it("never loses or doubles a character", () => {
    const page = print([
      paragraph("p", [
        ["one & ", bracket("B.b")],
        ["two\nlines", insertion("B.x"), bracket("B.b"), bracket("B.c")],
        [" three"],
      ]),
    ])
    const words = page.replace(/^.*<p class="words">|<\/p>.*$/gs, "").replace(/<[^>]*>/g, "")
    expect(words).toBe("one &amp; [two\nlines]] three")
  })
})
