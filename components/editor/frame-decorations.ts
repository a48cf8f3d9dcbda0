import { Extension } from "@tiptap/core"
import type { Node } from "@tiptap/pm/model"
import { type EditorState, Plugin, PluginKey, type Transaction } from "@tiptap/pm/state"
import { Decoration, DecorationSet, type EditorView } from "@tiptap/pm/view"
import { coSponsorsOf } from "#components/document/co-sponsors.ts"
import type { Glyph } from "#components/document/frame-structure.ts"
import { framesOf, type ParagraphFrame } from "#components/document/paragraph-frame.ts"
import type { Translator } from "#components/language/translator.ts"
import type { GroupId, ParagraphId } from "#model/ids.ts"
import { paragraphViews } from "#model/paragraph-views.ts"
import { bracketGlyph } from "./bracket-glyph.ts"
import { changedWindow } from "./changed-window.ts"
import { drawFrame, paragraphView } from "./paragraph-view.ts"
import { markOf, paragraphsOf } from "./values.ts"

type Frames = ReadonlyMap<ParagraphId, ParagraphFrame>
type Says = Translator<"document">
type Drawn = { readonly groups: readonly GroupId[]; readonly frames: Frames; readonly set: DecorationSet }

const key = new PluginKey<Drawn>("frames")

/** Tells the editor which groups print "Option 1", "Option 2". */
export const withLabelledGroups = (transaction: Transaction, groups: readonly GroupId[]): Transaction =>
  transaction.setMeta(key, groups)

/**
 * Letters, tags, statuses, brackets: drawn from the model, never typed. After an edit only the paragraphs are drawn
 * anew whose words or frame changed.
 *
 * What stands among the words are decorations. What stands round them is drawn by the paragraph's own view, as it is
 * told: one decoration for every paragraph would have the editor look through all of them for each of them.
 */
export const FrameDecorations = Extension.create<{ t: Says | null }>({
  name: "frames",
  addOptions: () => ({ t: null }),
  addProseMirrorPlugins() {
    return this.options.t === null ? [] : [drawing(this.options.t)]
  },
})

const drawing = (t: Says) =>
  new Plugin<Drawn>({
    key,
    state: {
      init: (_, state) => drawAll(state.doc, [], t),
      apply(transaction, drawn, before, after) {
        const groups: readonly GroupId[] | undefined = transaction.getMeta(key)
        if (groups) return drawAll(after.doc, groups, t)
        return before.doc === after.doc ? drawn : drawChanged(drawn, before, after, t)
      },
    },
    props: {
      decorations: (state) => key.getState(state)?.set,
      nodeViews: {
        paragraph: (node, view) => paragraphView(node, key.getState(view.state)?.frames.get(node.attrs.id) ?? null, t),
      },
    },
    view: () => ({ update: (view, before) => drawFrames(view, key.getState(before), t) }),
  })

/** Draws the frames that are no longer what they were; the view of a new paragraph has drawn its own. */
function drawFrames(view: EditorView, before: Drawn | undefined, t: Says): void {
  const now = key.getState(view.state)
  if (now === undefined || now.frames === before?.frames) return
  view.state.doc.forEach((node, at) => {
    const frame = now.frames.get(node.attrs.id)
    if (frame && frame !== before?.frames.get(node.attrs.id)) drawFrame(view.nodeDOM(at), frame, t)
  })
}

function drawAll(doc: Node, groups: readonly GroupId[], t: Says): Drawn {
  const frames = framesOf(paragraphViews(paragraphsOf(doc)), groups)
  const decorations: Decoration[] = []
  doc.forEach((node, at) => {
    decorations.push(...decorationsOf(node, at, frames, t))
  })
  return { groups, frames, set: DecorationSet.create(doc, decorations) }
}

function drawChanged(drawn: Drawn, before: EditorState, { doc }: EditorState, t: Says): Drawn {
  const { first, last, lastOld, mapping } = changedWindow(before.doc, doc)
  const frames = framesOf(paragraphViews(paragraphsOf(doc)), drawn.groups)
  const redrawn = new Set(before.doc.children.slice(first, lastOld).map((node) => node.attrs.id))
  const places: { readonly node: Node; readonly at: number }[] = []
  let isFramedAsBefore = frames.size === drawn.frames.size
  doc.forEach((node, at, index) => {
    const { id } = node.attrs
    const isAsBefore = frames.get(id) === drawn.frames.get(id)
    if (!isAsBefore) isFramedAsBefore = false
    if (isAsBefore && (index < first || index >= last)) return
    redrawn.add(id)
    places.push({ node, at })
  })
  const set = drawn.set.map(mapping, doc)
  const isRedrawn = (spec: { paragraph?: unknown }) => redrawn.has(spec.paragraph)
  const stale = places.flatMap(({ node, at }) => set.find(at, at + node.nodeSize, isRedrawn))
  const fresh = places.flatMap(({ node, at }) => decorationsOf(node, at, frames, t))
  return {
    groups: drawn.groups,
    frames: isFramedAsBefore ? drawn.frames : frames,
    set: set.remove(stale).add(doc, fresh),
  }
}

function decorationsOf(node: Node, at: number, frames: Frames, t: Says): Decoration[] {
  const frame = frames.get(node.attrs.id)
  if (!frame) return []
  return [
    ...frame.glyphs.map((glyph, order) => glyphDecoration(node, at, { glyph, order, t })),
    ...coSponsorDecorations(node, at),
    ...breakDecorations(node, at),
  ]
}

/**
 * A closing bracket stands before the caret at its place, since what is typed there is outside; but where a whole
 * paragraph stands in the bracket, what is typed at its end is inside, and the bracket stands behind it.
 */
type DrawnGlyph = { readonly glyph: Glyph; readonly order: number; readonly t: Says }

function glyphDecoration(node: Node, at: number, { glyph, order, t }: DrawnGlyph): Decoration {
  const isInside = glyph.side === "open" || (glyph.offset === node.content.size && coversWhole(node, glyph))
  const place = node.resolve(glyph.offset)
  const after = place.nodeAfter?.marks ?? []
  const marks = (place.nodeBefore?.marks ?? []).filter((mark) => isEnclosing(mark.type.name) && mark.isInSet(after))
  return Decoration.widget(at + 1 + glyph.offset, () => bracketGlyph(glyph, t), {
    key: `${glyph.bracket} ${glyph.side} ${glyph.depth}`,
    side: isInside ? 1 + order : order - 1000,
    marks,
    paragraph: node.attrs.id,
    ignoreSelection: true,
  })
}

const isEnclosing = (type: string): boolean => type === "bracket" || type === "option"

const coversWhole = (node: Node, { bracket }: Glyph): boolean =>
  node.firstChild?.marks.some((mark) => mark.type.name === "bracket" && mark.attrs.id === bracket) === true

/** The lines of delegations beside the owner of a change; a mark alone does not know what else lies on its words. */
function coSponsorDecorations(node: Node, at: number): Decoration[] {
  const decorations: Decoration[] = []
  node.forEach((child, offset) => {
    const from = at + 1 + offset
    for (const { delegation, line, nth } of coSponsorsOf(child.marks.map(markOf))) {
      const attributes = { class: `co-sponsor ${line} nth-${nth}`, "data-proposer": delegation, nodeName: "span" }
      decorations.push(Decoration.inline(from, from + child.nodeSize, attributes, { paragraph: node.attrs.id }))
    }
  })
  return decorations
}

/** A "\n" is a break proposed inside the paragraph; in a header it is only a printed line. */
function breakDecorations(node: Node, at: number): Decoration[] {
  if (node.attrs.style === "header") return []
  return [...node.textContent.matchAll(/\n/g)].map(({ index }) =>
    Decoration.inline(at + 1 + index, at + 2 + index, { class: "break-sign" }, { paragraph: node.attrs.id }),
  )
}
