import { memo } from "react"
import { shownForm } from "#model/lettering.ts"
import type { PlainParagraph } from "#model/projection.ts"
import { ofTheDocument } from "./document-language.ts"

type Props = { paragraphs: readonly PlainParagraph[]; label: string }

/** A text as one reads it in some view, without marks: set as the draft is, and never written in. */
export function PlainSheet({ paragraphs, label }: Props) {
  return (
    <article className="sheet" {...ofTheDocument} aria-label={label}>
      {paragraphs.map((paragraph) => (
        <PlainLine key={paragraph.id} {...paragraph} />
      ))}
    </article>
  )
}

const PlainLine = memo(function PlainLine({ id, style, level, label, text }: PlainParagraph) {
  const letter = label && shownForm(label)
  const classes = [
    "paragraph",
    `style-${style}`,
    `level-${level}`,
    ...(letter && /^\d/.test(letter) ? ["numbered"] : []),
    ...(style === "header" && text.includes("\n") ? ["header-lines"] : []),
  ]
  return (
    <div className={classes.join(" ")} data-paragraph={id}>
      <div className="letter">{letter && <span className="same-letter">{letter}</span>}</div>
      <p className="words" {...headingOf(style)}>
        {text}
      </p>
    </div>
  )
})

function headingOf(style: PlainParagraph["style"]) {
  if (style === "title") return { role: "heading", "aria-level": 1 }
  return style === "call" ? { role: "heading", "aria-level": 2 } : {}
}
