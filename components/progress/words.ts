/** What is said of how far the text has come. */
export const words = {
  title: "Progress",
  titleOf: (name: string) => `Progress on ${name}`,
  toText: "Back to the text",
  over: "Open over time",
  sitting: (decisions: number) => `In this sitting, ${taken(decisions)}.`,
  all: (decisions: number) => `From the beginning, ${taken(decisions)}.`,
  showAll: "Show it from the beginning",
  showSitting: "Show this sitting alone",
  parts: { brackets: "Brackets", groups: "Groups of options", changes: "Changes" },
  chart: (part: string, first: number, last: number) => `${part} open: ${first} at first, ${last} now`,
  fromTo: (first: number, last: number) => (first === last ? `${last}` : `${first} → ${last}`),
  decisions: "Decisions",
  asTable: "The same figures as a table",
  time: "Time",
  noCounts: "Nothing has been counted yet.",
  where: "Where the objections are",
  whereAbout:
    "For each call and delegation: undecided changes it stands behind, its brackets, and what it opposes (✕). The stronger the tint, the more.",
  positionsHidden: "Positions are shown to members only, so what a delegation opposes is not counted here.",
  section: "Call",
  opening: "Title and opening",
  nobody: "nobody named",
  total: "All",
  none: "nothing open",
  cell: ({ changes, brackets, opposes }: { changes: number; brackets: number; opposes: number }) =>
    [
      changes > 0 && `${changes} ${changes === 1 ? "change" : "changes"}`,
      brackets > 0 && `${brackets} ${brackets === 1 ? "bracket" : "brackets"}`,
      opposes > 0 && `opposes ${opposes}`,
    ]
      .filter(Boolean)
      .join(", "),
} as const

function taken(count: number): string {
  return `${count} ${count === 1 ? "decision" : "decisions"} taken`
}
