import type { EditorState } from "@tiptap/pm/state"
import { comparePoints, containsExtent, spanOf } from "#model/extent.ts"
import { type Option, type OptionGroup, readGroups } from "#model/option.ts"
import { paragraphsOf } from "../values.ts"
import { placeOf } from "./places.ts"

/** The innermost alternative that holds the caret or the selection, and its group; null outside any. */
export function optionAt({ doc, selection }: EditorState): { option: Option; group: OptionGroup } | null {
  const [from, to] = [placeOf(selection.$from), placeOf(selection.$to)]
  const holding = readGroups(paragraphsOf(doc)).flatMap((group) =>
    group.options
      .filter((option) => comparePoints(option.from, from) <= 0 && comparePoints(to, option.to) <= 0)
      .map((option) => ({ option, group })),
  )
  return holding.find((one) => holding.every((other) => containsExtent(other.option, one.option))) ?? null
}

export const spanOfGroup = (group: OptionGroup) => spanOf(group.options)
export const nextNumber = (group: OptionGroup): number => Math.max(...group.options.map(({ number }) => number)) + 1
