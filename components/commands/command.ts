/** Under what a command stands in the palette and in the help. */
export type CommandGroup = "selected" | "text" | "go" | "views" | "panels" | "page"

/** Something that can be done on this page now, by this person. */
export type Command = {
  readonly group: CommandGroup
  readonly name: string
  /** In the words of `aria-keyshortcuts`; null without a key. */
  readonly keys: string | null
  /** Why it cannot be done where one is; null if it can. */
  readonly whyNot: string | null
  readonly run: () => void
}
