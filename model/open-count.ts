import type { OpenItem } from "./protocol.ts"

/** How much the chair has yet to rule on. */
export type OpenCount = { readonly brackets: number; readonly groups: number; readonly changes: number }

/** Counts what is listed as open; from the text itself `openNow` does. */
export function countOpen(items: readonly OpenItem[]): OpenCount {
  const count = (kind: OpenItem["target"]["kind"]) => items.filter((item) => item.target.kind === kind).length
  return { brackets: count("bracket"), groups: count("group"), changes: count("change") }
}

/** Whether two counts say the same of what is open. */
export const isSameCount = (a: OpenCount, b: OpenCount): boolean =>
  a.brackets === b.brackets && a.groups === b.groups && a.changes === b.changes

export const isNothingOpen = (open: OpenCount): boolean => open.brackets + open.groups + open.changes === 0
