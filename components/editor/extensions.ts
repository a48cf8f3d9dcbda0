import type { Extensions } from "@tiptap/core"
import type { Awareness } from "y-protocols/awareness"
import type * as Y from "yjs"
import type { Translator } from "#components/language/translator.ts"
import type { Author } from "./author.ts"
import { Binding } from "./binding.ts"
import { BracketDrag } from "./bracket-drag.ts"
import { Carets } from "./carets.ts"
import { Clipboard } from "./clipboard.ts"
import { Composition } from "./composition.ts"
import { FrameDecorations } from "./frame-decorations.ts"
import { Keymap } from "./keymap.ts"
import { OwnFrames } from "./own-frames.ts"
import { PlanPreview } from "./plan-preview.ts"
import { Proposing } from "./proposing.ts"
import { schemaExtensions } from "./schema.ts"
import type { Selected } from "./selected.ts"
import { SelectionReport } from "./selection-report.ts"
import { Undo } from "./undo.ts"

/** The sentences of what the editor draws by itself, in the language it was opened in. */
export type EditorSays = {
  readonly editor: Translator<"editor">
  readonly document: Translator<"document">
  readonly people: Translator<"people">
}

export type EditorParts = {
  readonly doc: Y.Doc
  readonly awareness: Awareness
  readonly author: Author
  readonly caretLayer: HTMLElement
  readonly say: EditorSays
  readonly onSelect: (selected: Selected) => void
}

/** All that the editor is made of. */
export const editorExtensions = ({ doc, awareness, author, caretLayer, say, onSelect }: EditorParts): Extensions => [
  ...schemaExtensions,
  Binding.configure({ doc }),
  Undo.configure({ author }),
  OwnFrames.configure({ author }),
  Proposing.configure({ author }),
  Keymap.configure({ author }),
  Clipboard,
  Composition.configure({ author }),
  FrameDecorations.configure({ t: say.document }),
  BracketDrag.configure({ author, t: say.editor }),
  PlanPreview,
  Carets.configure({ awareness, layer: caretLayer, chair: say.people("chair") }),
  SelectionReport.configure({ onSelect }),
]
