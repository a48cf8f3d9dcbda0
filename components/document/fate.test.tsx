import { createFormatter } from "next-intl"
import type { ReactNode } from "react"
import { renderToStaticMarkup } from "react-dom/server"
import { describe, expect, it } from "vitest"
import { locales } from "#components/language/languages.ts"
import { InEnglish, inEnglish } from "#components/language/testing/in-english.tsx"
import { planRuling } from "#model/decision.ts"
import type { ParagraphId } from "#model/ids.ts"
import type { Paragraph } from "#model/paragraph.ts"
import type { DecisionRequest } from "#model/protocol.ts"
import { bracket, deleted, inserted, option, paragraph, paragraphWith, under } from "#model/testing/marked.ts"
import { markupPieces } from "./markup-pieces.ts"
import { PlanPreview } from "./plan-preview.tsx"
import { planInWords } from "./use-plan-in-words.ts"

function planOf(paragraphs: readonly Paragraph[], verdict: DecisionRequest["verdict"], kind: string, id: string) {
  const target = { kind, id } as unknown as DecisionRequest["target"]
  const planned = planRuling(paragraphs, { target, verdict, includeInner: true }, 1, () => "new" as ParagraphId)
  if (!planned.ok) throw new Error(`cannot be ruled on: ${planned.reason}`)
  return planned.plan
}

const says = { t: inEnglish("document"), format: createFormatter({ locale: locales.en }) }
const inWords = (plan: ReturnType<typeof planOf>) => planInWords(plan, [], says)
const print = (preview: ReactNode) => renderToStaticMarkup(<InEnglish>{preview}</InEnglish>)

const replaced = [
  paragraph("p", "adopted in ", deleted("ARB.1", "Guadalajara"), inserted("ARB.1", "Busan"), " by the conference"),
]

describe("what a ruling will do, shown beforehand (L5)", () => {
  it("names the words an accepted change agrees and strikes", () => {
    expect(inWords(planOf(replaced, "accept", "change", "ARB.1"))).toBe("1 word is agreed, 1 word is struck.")
  })

  it("names the words a rejected change takes off and brings back", () => {
    expect(inWords(planOf(replaced, "reject", "change", "ARB.1"))).toBe("1 word comes back, 1 word vanishes.")
  })

  it("says that a lifted bracket changes no word", () => {
    const text = [paragraph("p", "one ", under(bracket("ARB.b"), "two three"))]
    expect(inWords(planOf(text, "lift", "bracket", "ARB.b"))).toBe("No word changes. The bracket goes.")
  })

  it("shows which brackets are lifted, and what stays open in them", () => {
    const text = [
      paragraph("p", "one ", under(bracket("ARB.b"), "two "), under(bracket("ARB.b"), under(bracket("B.i"), "three"))),
    ]
    const page = print(<PlanPreview plan={planOf(text, "lift", "bracket", "ARB.b")} />)
    expect(page).toContain("No word changes. The bracket goes. Still open on these words: 1 bracket.")
    expect(page).toContain('<del class="goes">[</del>two three<del class="goes">]</del>')
  })

  it("strikes base words of a rejected bracket and takes off inserted ones, whoever's they are", () => {
    const text = [
      paragraph("p", "one ", under(bracket("ARB.b"), "two "), under(bracket("ARB.b"), inserted("RCC.1", "three"))),
    ]
    expect(inWords(planOf(text, "reject", "bracket", "ARB.b"))).toBe(
      "1 word is struck, 1 word vanishes, the bracket goes.",
    )
  })

  it("shows the chosen option agreed and the other one vanishing", () => {
    const text = [
      paragraphWith(
        { id: "a" as ParagraphId, inserted: "ARB.1" },
        under(option("ARB.o", "DRAFT.g", 1), inserted("ARB.1", "their text")),
      ),
      paragraphWith(
        { id: "b" as ParagraphId, inserted: "B.1" },
        under(option("B.o", "DRAFT.g", 2), inserted("B.1", "our text")),
      ),
    ]
    const page = print(
      <PlanPreview
        plan={planOf(text, "accept", "option", "B.o")}
        places={new Map([["b" as ParagraphId, "recognizing, h)"]])}
      />,
    )
    expect(page).toContain('<del class="fate-vanishes" title="vanishes">their text</del>')
    expect(page).toContain('<ins class="fate-agreed" title="agreed">our text</ins>')
    expect(page).toContain("recognizing, h)")
    expect(page).toContain("This paragraph goes")
  })
})

describe("the register's words", () => {
  it("are taken apart into kept, inserted and deleted", () => {
    expect(markupPieces("a {--b--}{++c++} [d]")).toEqual([
      { kind: "kept", text: "a " },
      { kind: "deleted", text: "b" },
      { kind: "inserted", text: "c" },
      { kind: "kept", text: " [d]" },
    ])
  })
})
