import { type Bracket, readBrackets } from "#model/bracket.ts"
import { type Change, readChanges } from "#model/change.ts"
import { type OptionGroup, readGroups } from "#model/option.ts"
import type { ItemTarget, ParagraphView } from "#model/protocol.ts"

/** A target with all that is known of it. */
export type Found =
  | { readonly kind: "change"; readonly change: Change }
  | { readonly kind: "bracket"; readonly bracket: Bracket }
  | { readonly kind: "group"; readonly group: OptionGroup }
  | { readonly kind: "paragraph"; readonly paragraph: ParagraphView }

/** Finds a target in the text as it stands, or null if it is no longer there. */
export function findTarget(target: ItemTarget, paragraphs: readonly ParagraphView[]): Found | null {
  switch (target.kind) {
    case "change": {
      const change = readChanges(paragraphs).find((change) => change.id === target.id)
      return change ? { kind: "change", change } : null
    }
    case "bracket": {
      const bracket = readBrackets(paragraphs).find((bracket) => bracket.id === target.id)
      return bracket ? { kind: "bracket", bracket } : null
    }
    case "option":
    case "group": {
      const group = readGroups(paragraphs).find(
        (group) => group.id === target.id || group.options.some((option) => option.id === target.id),
      )
      return group ? { kind: "group", group } : null
    }
    case "paragraph": {
      const paragraph = paragraphs.find((paragraph) => paragraph.id === target.id)
      return paragraph ? { kind: "paragraph", paragraph } : null
    }
  }
}
