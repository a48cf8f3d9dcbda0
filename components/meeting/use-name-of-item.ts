import { useTranslations } from "next-intl"
import { useMemo } from "react"
import { firstOf } from "#components/brackets/beginning.tsx"
import { type MarkupPiece, markupPieces } from "#components/document/markup-pieces.ts"
import { usePlace } from "#components/document/use-place.ts"
import type { Translator } from "#components/language/translator.ts"
import { readGroups } from "#model/option.ts"
import { optionName } from "#model/option-name.ts"
import type { DocumentView, ItemTarget, OpenItem } from "#model/protocol.ts"

export type NameOfItem = (item: OpenItem) => string

/** An open thing in one line, to choose it from many: "resolves, 3 · Option 2: that reliable…". */
export function useNameOfItem({ paragraphs, labelledGroups }: DocumentView): NameOfItem {
  const t = useTranslations("brackets")
  const say = usePlace()
  return useMemo(() => {
    const kinds = kindsIn({ paragraphs, labelledGroups }, t)
    return ({ place, target, text }) =>
      t("itemName", { place: say(place), kind: kinds(target), text: beginningOf(text, t) })
  }, [paragraphs, labelledGroups, t, say])
}

type Text = Pick<DocumentView, "paragraphs" | "labelledGroups">

/** An option is known by its number, as it is in the text; the options are read when the first name is asked for. */
function kindsIn({ paragraphs, labelledGroups }: Text, t: Translator<"brackets">): (target: ItemTarget) => string {
  let options: ReadonlyMap<string, string> | null = null
  const read = () =>
    new Map(
      readGroups(paragraphs).flatMap((group) =>
        group.options.map((option): [string, string] => [
          option.id,
          t("optionHeading", optionName(group, option, labelledGroups.includes(group.id))),
        ]),
      ),
    )
  return ({ kind, id }) => {
    if (kind !== "option") return t(`kind.${kind}`)
    options ??= read()
    return options.get(id) ?? t("kind.option")
  }
}

const mostCharacters = 60

/** What is proposed to be read, or else what is struck. */
function beginningOf(markup: string, t: Translator<"brackets">): string {
  const pieces = markupPieces(markup)
  const read = wordsOf(pieces.filter(({ kind }) => kind !== "deleted"))
  return read === "" ? t("struckWords", { words: wordsOf(pieces) }) : read
}

const wordsOf = (pieces: readonly MarkupPiece[]): string =>
  firstOf(
    [
      {
        kind: "kept",
        text: pieces
          .map(({ text }) => text)
          .join("")
          .replace(/\s+/g, " ")
          .trim(),
      },
    ],
    mostCharacters,
  )
    .map(({ text }) => text)
    .join("")
