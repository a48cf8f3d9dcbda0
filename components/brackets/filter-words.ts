import { CHAIR, type DelegationCode } from "#model/ids.ts"
import type { KindFilter } from "./open-filter.ts"

const chairsText = "Chair’s text"

/** What the list of what is open and its filters say. */
export const words = {
  listHeading: "What is open",
  filter: "Show",
  narrow: "Show only",
  listHelpTitle:
    "J and K go to the next and the previous open thing, from anywhere but a text field; there Alt+J and Alt+K do. In the list the arrows move and Enter opens the card; Escape comes back",
  listHelp: "J K · Enter · Esc",
  byDelegation: "Delegation",
  anyDelegation: "All delegations",
  delegation: (code: DelegationCode) => (code === CHAIR ? chairsText : code),
  bySection: "Section",
  anySection: "All sections",
  mine: "Mine",
  mineOf: (code: DelegationCode) => (code === CHAIR ? chairsText : `What ${code} stands behind`),
  opposed: "Opposed",
  stillOpposed: "What is still opposed",
  nothingOpen: "Nothing is open. Every bracket is lifted and every change decided.",
  nothingLikeThis: "Nothing open is like this.",
  showEverything: "Show everything that is open",
  counted: (shown: number, all: number) => `${shown} of ${all}`,
  wordCount: (count: number) => (count === 1 ? "1 word" : `${count} words`),
  walked: (place: number, all: number, kind: string, where: string) => `${place} of ${all}: ${kind}, ${where}`,
} as const

export const kindFilters: readonly { kind: KindFilter; label: string; name: string }[] = [
  { kind: "all", label: "All", name: "All" },
  { kind: "bracket", label: "[ ]", name: "Brackets" },
  { kind: "group", label: "Options", name: "Options" },
  { kind: "change", label: "Changes", name: "Changes" },
]
