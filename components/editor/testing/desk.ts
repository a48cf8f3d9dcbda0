import { deleteSelection, joinBackward, joinForward, splitBlock } from "@tiptap/pm/commands"
import { Fragment, Slice } from "@tiptap/pm/model"
import { type Command, EditorState, TextSelection, type Transaction } from "@tiptap/pm/state"
import type { Point } from "#model/extent.ts"
import type { DelegationCode } from "#model/ids.ts"
import type { Paragraph } from "#model/paragraph.ts"
import { draftWithPoints } from "#model/testing/build.ts"
import { judge } from "#model/testing/judge.ts"
import { type Author, createAuthor } from "../author.ts"
import type { Act, CommandAnswer } from "../commands/act.ts"
import { keepingOwnFrames } from "../own-frames.ts"
import { isOwnTyping } from "../own-typing.ts"
import { schema } from "../schema.ts"
import { proposalFor } from "../transform.ts"
import { nodeOf, paragraphsOf } from "../values.ts"

/**
 * A delegate at a desk, without a browser: what the keys do to ProseMirror's state goes through the proposing
 * transform, and after each act the server's law is asked (L1, L2, L7).
 */
export class Desk {
  state: EditorState
  readonly author: Author

  constructor(paragraphs: readonly Paragraph[], delegation: string, session = "s") {
    this.author = createAuthor(() => delegation as DelegationCode, session)
    this.state = this.stateOf(paragraphs)
  }

  private stateOf(paragraphs: readonly Paragraph[]): EditorState {
    return EditorState.create({ doc: documentOf(paragraphs), plugins: [keepingOwnFrames(this.author)] })
  }

  /** Somebody else has written meanwhile. */
  take(paragraphs: readonly Paragraph[]): this {
    this.state = this.stateOf(paragraphs)
    return this
  }

  get paragraphs(): readonly Paragraph[] {
    return paragraphsOf(this.state.doc)
  }

  readonly dispatch = (original: Transaction): void => {
    const before = this.paragraphs
    const passes = !original.docChanged || original.getMeta("proposal") || isOwnTyping(original, this.author)
    this.state = this.state.apply(passes ? original : proposalFor(original, this.state, this.author))
    const refusal = judge(before, this.paragraphs, this.author.delegation)
    if (refusal) throw new Error(`the gate would refuse this edit: ${refusal}`)
  }

  select(from: Point, to: Point = from): this {
    const { doc } = this.state
    this.state = this.state.apply(
      this.state.tr.setSelection(TextSelection.create(doc, this.placeOf(from), this.placeOf(to))),
    )
    return this
  }

  type(text: string): this {
    for (const letter of text) this.dispatch(this.state.tr.insertText(letter))
    return this
  }

  enter = (): this => this.run(splitBlock)

  backspace(): this {
    const { empty, $from, from } = this.state.selection
    if (!empty) return this.run(deleteSelection)
    if ($from.parentOffset === 0) return this.run(joinBackward)
    this.dispatch(this.state.tr.delete(from - 1, from))
    return this
  }

  delete(): this {
    const { empty, $from, from } = this.state.selection
    if (!empty) return this.run(deleteSelection)
    if ($from.parentOffset === $from.parent.content.size) return this.run(joinForward)
    this.dispatch(this.state.tr.delete(from, from + 1))
    return this
  }

  paste(...lines: readonly string[]): this {
    const paragraphs = lines.map((line) => schema.node("paragraph", null, line ? [schema.text(line)] : []))
    this.dispatch(this.state.tr.replaceSelection(new Slice(Fragment.from(paragraphs), 1, 1)))
    return this
  }

  /** Where the caret stands. */
  get caret(): Point {
    const { $head } = this.state.selection
    return { paragraph: $head.index(0), offset: $head.parentOffset }
  }

  act(act: Act): CommandAnswer {
    return act(this.state, this.dispatch)
  }

  private run(command: Command): this {
    command(this.state, this.dispatch)
    return this
  }

  private placeOf({ paragraph, offset }: Point): number {
    let at = 1
    for (let i = 0; i < paragraph; i++) at += this.state.doc.child(i).nodeSize
    return at + offset
  }
}

const documentOf = (paragraphs: readonly Paragraph[]) =>
  schema.node(
    "doc",
    null,
    paragraphs.map((one) => nodeOf(schema, one)),
  )

/** A desk with the selection marked in the draft by one or two `‸`. */
export function deskAt(text: string, delegation = "ARB", session = "s"): Desk {
  const { paragraphs, at } = draftWithPoints(text)
  const desk = new Desk(paragraphs, delegation, session)
  return at[0] ? desk.select(at[0], at[1]) : desk
}
