import type { OpenCount } from "#components/shell/open-count.ts"

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`

/** What the screen of the hall says. */
export const words = {
  title: (name: string) => `On the screen: ${name}`,
  label: "The paragraph in hand",
  left: (open: OpenCount) =>
    [
      counted(open.brackets, "bracket", "brackets"),
      counted(open.groups, "group of options", "groups of options"),
      counted(open.changes, "change", "changes"),
    ].join(" · "),
  leftLabel: "Left",
  nothingLeft: "Nothing is left open",
  lostSince: (time: string) => `No line to the server since ${time}. This is the text as it stood then.`,
  connecting: "Looking for the server…",
  continuesAbove: "▲ begins above",
  continuesBelow: "▼ continues below",
  noText: "There is no text yet.",
} as const
