import type { EditorView } from "@tiptap/pm/view"
import { asOneStep } from "../undo.ts"
import type { Act, CommandAnswer } from "./act.ts"
import { refused } from "./act.ts"

/** Does a command in the page, as one step to undo. */
export function perform(view: EditorView, act: Act): CommandAnswer {
  let answer: CommandAnswer = refused("nothing-selected")
  asOneStep(view.state, () => {
    answer = act(view.state, view.dispatch)
  })
  return answer
}
