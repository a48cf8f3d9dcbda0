import { useTranslations } from "next-intl"
import { memo } from "react"
import type { ParagraphView } from "#model/protocol.ts"
import { captionOf } from "./alternative-caption.ts"
import { BracketGlyph } from "./bracket-glyph.tsx"
import type { ParagraphFrame } from "./paragraph-frame.ts"
import type { Caret } from "./word-pieces.ts"
import { Words } from "./words.tsx"

type Props = { paragraph: ParagraphView; frame: ParagraphFrame; carets?: readonly Caret[] | undefined }

/** One paragraph of the page. Drawn anew only when its words, its frame or a caret in it change. */
export const DraftParagraph = memo(function DraftParagraph({ paragraph, frame, carets = noCarets }: Props) {
  return (
    <div className={frame.className} data-paragraph={paragraph.id}>
      {frame.tag && <div className="tag">{frame.tag}</div>}
      {frame.optionLabel && <div className="option-label">{frame.optionLabel}</div>}
      <div className="letter">
        {frame.leading.map((glyph) => (
          <BracketGlyph key={glyph.bracket} glyph={glyph} />
        ))}
        <Letter letter={frame.letter} oldLetter={frame.oldLetter} />
      </div>
      <p className="words" {...headingOf(paragraph)}>
        <Words runs={paragraph.runs} glyphs={frame.glyphs} carets={carets} />
      </p>
      {(frame.status || frame.alternative) && (
        <div className="status">
          {frame.status}
          {frame.sponsors.length > 0 && <Sponsors codes={frame.sponsors} />}
          {frame.alternative && <AlternativeCaption of={frame.alternative} />}
        </div>
      )}
    </div>
  )
})

const noCarets: readonly Caret[] = []

function headingOf({ style }: ParagraphView) {
  if (style === "title") return { role: "heading", "aria-level": 1 }
  return style === "call" ? { role: "heading", "aria-level": 2 } : {}
}

function Letter({ letter, oldLetter }: Pick<ParagraphFrame, "letter" | "oldLetter">) {
  if (oldLetter === null) return letter === null ? null : <span className="same-letter">{letter}</span>
  return (
    <>
      <del className="old-letter">{oldLetter}</del>
      {letter !== null && <ins className="new-letter">{letter}</ins>}
    </>
  )
}

function AlternativeCaption({ of }: { of: NonNullable<ParagraphFrame["alternative"]> }) {
  const t = useTranslations("document")
  return <span className="alternative">{captionOf(of, t)}</span>
}

function Sponsors({ codes }: { codes: ParagraphFrame["sponsors"] }) {
  return (
    <span className="sponsors">
      {codes.map((code) => (
        <span key={code} className="sponsor" data-owner={code}>
          {code}
        </span>
      ))}
    </span>
  )
}
