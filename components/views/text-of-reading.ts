import { agreedOf } from "#model/agreed.ts"
import { markupOf } from "#model/markup-of.ts"
import type { Paragraph } from "#model/paragraph.ts"
import { paragraphViews } from "#model/paragraph-views.ts"
import { baseOf, cleanOf, type PlainParagraph, proposedBy, rejectedOf } from "#model/projection.ts"
import type { ParagraphView } from "#model/protocol.ts"
import { type Supposed, whatIf } from "#model/what-if.ts"
import type { Reading } from "./reading.ts"

/** What a view shows: plain words, or words under marks. */
export type Shown =
  | { readonly kind: "plain"; readonly paragraphs: readonly PlainParagraph[] }
  | { readonly kind: "marked"; readonly paragraphs: readonly ParagraphView[] }

/** The text in a view; null for the draft itself and for what changed, which is asked of the server. */
export function textOfReading(paragraphs: readonly Paragraph[], reading: Reading, supposed: Supposed): Shown | null {
  switch (reading.kind) {
    case "draft":
    case "quiet":
    case "since":
      return null
    case "markup":
      return { kind: "marked", paragraphs: paragraphViews(markupOf(paragraphs, reading.of)) }
    case "base":
      return plain(baseOf(paragraphs))
    case "clean":
      return plain(cleanOf(paragraphs))
    case "rejected":
      return plain(rejectedOf(paragraphs))
    case "agreed":
      return plain(agreedOf(paragraphs))
    case "proposed":
      return plain(proposedBy(paragraphs, reading.by))
    case "what-if":
      return plain(whatIf(paragraphs, supposed).text)
  }
}

const plain = (paragraphs: readonly PlainParagraph[]): Shown => ({ kind: "plain", paragraphs })
