import { Fragment, type ReactNode } from "react"
import { assertNever } from "#model/assert.ts"
import { ownerOf } from "#model/ids.ts"
import type { Run } from "#model/paragraph.ts"
import { BracketGlyph } from "./bracket-glyph.tsx"
import { CaretFlag } from "./caret-flag.tsx"
import type { Glyph } from "./frame-structure.ts"
import { type Nested, nestRuns } from "./nest-runs.ts"
import { type Caret, type MarkWrapper, type WordsLeaf, wordPieces } from "./word-pieces.ts"

type Props = { runs: readonly Run[]; glyphs?: readonly Glyph[]; carets?: readonly Caret[] }

/** The words of a paragraph under their marks, with the brackets drawn where they stand. */
export function Words({ runs, glyphs = [], carets = [] }: Props) {
  return nestRuns(wordPieces(runs, glyphs, carets)).map(render)
}

function render(nested: Nested<MarkWrapper, WordsLeaf>, key: number): ReactNode {
  if (nested.wrapper === null) return <Leaf key={key} leaf={nested.leaf} />
  const children = nested.children.map(render)
  const { mark, line } = nested.wrapper
  switch (mark.type) {
    case "bracket":
      return (
        <span key={key} data-bracket={mark.id}>
          {children}
        </span>
      )
    case "option":
      return (
        <span key={key} data-option={mark.id} data-group={mark.group} data-number={mark.number}>
          {children}
        </span>
      )
    case "insertion":
      return (
        <ins key={key} data-change={mark.id} data-owner={ownerOf(mark.id)} data-decision={mark.decision ?? undefined}>
          {children}
        </ins>
      )
    case "deletion":
      return (
        <del key={key} data-change={mark.id} data-owner={ownerOf(mark.id)} data-decision={mark.decision ?? undefined}>
          {children}
        </del>
      )
    case "proposer":
      return (
        <span
          key={key}
          className={line ? `co-sponsor ${line.line} nth-${line.nth}` : undefined}
          data-proposer={mark.delegation}
          data-of={mark.change}
        >
          {children}
        </span>
      )
    default:
      return assertNever(mark)
  }
}

function Leaf({ leaf }: { leaf: WordsLeaf }) {
  switch (leaf.kind) {
    case "text":
      return <Text text={leaf.text} />
    case "glyph":
      return <BracketGlyph glyph={leaf.glyph} />
    case "caret":
      return <CaretFlag caret={leaf.caret} />
    default:
      return assertNever(leaf)
  }
}

/** A "\n" is a break proposed inside the paragraph: it gets a sign, since it would not be seen. */
function Text({ text }: { text: string }) {
  if (!text.includes("\n")) return text
  return text.split(/(\n)/).map((part, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one text have no other identity
    <Fragment key={i}>{part === "\n" ? <span className="break-sign">{part}</span> : part}</Fragment>
  ))
}
