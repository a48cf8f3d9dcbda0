import type { Author } from "./author.ts"
import type { Act } from "./commands/act.ts"
import { bracketIntoOptions } from "./commands/bracket-into-options.ts"
import { fitBracket, moveEdge } from "./commands/move-bracket.ts"
import { newParagraph } from "./commands/new-paragraph.ts"
import { putInBrackets } from "./commands/put-in-brackets.ts"
import { changeLevel } from "./commands/set-paragraph.ts"
import { unbracketOwn } from "./commands/unbracket-own.ts"
import { withdrawAlternative } from "./commands/withdraw-alternative.ts"
import { writeAlternative } from "./commands/write-alternative.ts"

/** What one does to a draft besides writing, each with its key. `Mod` is Control, or Command on a Mac. */
export const tools = {
  putInBrackets: { key: "Mod-Alt-[", act: putInBrackets },
  unbracketOwn: { key: "Mod-Alt-]", act: unbracketOwn },
  fitBracket: { key: "Mod-Alt-=", act: fitBracket },
  endFurther: { key: "Mod-Alt-.", act: (author: Author) => moveEdge(author, "close", "forward") },
  endBack: { key: "Mod-Alt-,", act: (author: Author) => moveEdge(author, "close", "back") },
  beginBack: { key: "Mod-Alt-Shift-,", act: (author: Author) => moveEdge(author, "open", "back") },
  beginFurther: { key: "Mod-Alt-Shift-.", act: (author: Author) => moveEdge(author, "open", "forward") },
  writeAlternative: { key: "Mod-Alt-a", act: writeAlternative },
  withdrawAlternative: { key: "Mod-Alt-Shift-a", act: withdrawAlternative },
  bracketIntoOptions: { key: "Mod-Alt-o", act: bracketIntoOptions },
  newParagraph: { key: "Mod-Enter", act: (author: Author) => newParagraph(author, { style: "item", level: 0 }) },
  levelIn: { key: "Tab", act: (author: Author) => changeLevel(author, 1) },
  levelOut: { key: "Shift-Tab", act: (author: Author) => changeLevel(author, -1) },
} as const satisfies Record<string, Tool>

export type Tool = { readonly key: string; readonly act: (author: Author) => Act }
export type ToolName = keyof typeof tools
/** Those that are called by a name of their own; a level is named for what it makes. */
export type NamedTool = Exclude<ToolName, "levelIn" | "levelOut">

export const namedTools = (Object.keys(tools) as ToolName[]).filter(
  (name): name is NamedTool => name !== "levelIn" && name !== "levelOut",
)
