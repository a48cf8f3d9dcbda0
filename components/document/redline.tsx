import { useTranslations } from "next-intl"
import type { RuledParagraph } from "#model/protocol.ts"
import { ofTheDocument } from "./document-language.ts"
import { type MarkupPiece, markupPieces } from "./markup-pieces.ts"
import { usePlace } from "./use-place.ts"

/** The paragraphs of a ruling before and after, as the register keeps them. */
export function Redline({ paragraphs }: { paragraphs: readonly RuledParagraph[] }) {
  const t = useTranslations("document")
  const say = usePlace()
  return (
    <div className="redline">
      {paragraphs.map(({ id, place, before, after }) => (
        <div key={id} className="ruled-paragraph">
          <p className="planned-place">{say(place)}</p>
          <dl>
            <dt>{t("before")}</dt>
            <dd>{before === "" ? <em>{t("notInText")}</em> : <Markup markup={before} />}</dd>
            <dt>{t("after")}</dt>
            <dd>{after === "" ? <em>{t("noLongerInText")}</em> : <Markup markup={after} />}</dd>
          </dl>
        </div>
      ))}
    </div>
  )
}

/** Words with `{++inserted++}` underlined and `{--deleted--}` struck. */
export function Markup({ markup }: { markup: string }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: a piece is known by its place alone
  const pieces = markupPieces(markup).map((piece, i) => <Piece key={i} {...piece} />)
  return <bdi {...ofTheDocument}>{pieces}</bdi>
}

function Piece({ kind, text }: MarkupPiece) {
  if (kind === "inserted") return <ins>{text}</ins>
  return kind === "deleted" ? <del>{text}</del> : text
}
