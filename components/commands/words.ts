import type { CommandGroup } from "./command.ts"

/** What the palette of commands and the help say. */
export const words = {
  palette: "Commands",
  paletteKey: "Commands (Ctrl K, on a Mac ⌘K)",
  help: "Help and keys",
  typeCommand: "Type a command",
  noCommand: "No command is called that.",
  found: (count: number) => (count === 1 ? "1 command" : `${count} commands`),
  close: "Close",
  or: "or",
  groups: {
    selected: "What is selected",
    text: "The text",
    go: "Go to",
    views: "Read",
    panels: "Panel",
    page: "The page",
  } satisfies Record<CommandGroup, string>,
  keys: "Keys",
  helpIntro: "A letter alone works wherever you are not writing; the other keys work everywhere.",
  marks: "How the text is marked",
  next: "Next open thing",
  previous: "Previous open thing",
  follow: "Follow the chair",
  card: "Card of what the caret stands in",
  copyMarks: "Copy with marks",
  find: "Find in the document",
} as const
