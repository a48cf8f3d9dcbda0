import type { Option, OptionGroup } from "./option.ts"

/** What an alternative is called. Shape: `number` from 1; `count` is the highest number there may be beside it. */
export type OptionName = { readonly kind: "labelled" | "plain"; readonly number: number; readonly count: number }

/**
 * How a reader finds an alternative on the page: by the label printed on it ("Option 3"), or, where none is, by its place
 * among those that are left, as the margin says it ("alternative 2 of 4").
 */
export function optionName({ options }: OptionGroup, { id, number }: Option, isLabelled: boolean): OptionName {
  if (isLabelled) return { kind: "labelled", number, count: Math.max(...options.map((option) => option.number)) }
  return { kind: "plain", number: options.findIndex((option) => option.id === id) + 1, count: options.length }
}
