import { Extension } from "@tiptap/core"
import { Plugin, PluginKey, TextSelection, type Transaction } from "@tiptap/pm/state"
import { Decoration, DecorationSet, type EditorView } from "@tiptap/pm/view"
import { bracketIdAt } from "#components/document/bracket-id-at.ts"
import type { Translator } from "#components/language/translator.ts"
import type { BracketId } from "#model/ids.ts"
import type { Author } from "./author.ts"
import { dragEdge } from "./commands/move-bracket.ts"
import { bracketsOf, ownAmong } from "./commands/own-bracket.ts"
import { perform } from "./commands/perform.ts"
import { rangeOf } from "./commands/places.ts"
import type { Side } from "./commands/word-edges.ts"
import { dragNote } from "./drag-note.ts"

type Range = { readonly from: number; readonly to: number }
const key = new PluginKey<Range | null>("bracket-drag")
const withRange = (transaction: Transaction, range: Range | null) => transaction.setMeta(key, { range })

// A hand that only clicks moves less.
const clickPx = 4

/** The delegation's own brackets are drawn wider or narrower by dragging their signs. */
export const BracketDrag = Extension.create<{ author: Author | null; t: Translator<"editor"> | null }>({
  name: "bracket-drag",
  addOptions: () => ({ author: null, t: null }),
  addProseMirrorPlugins() {
    const { author, t } = this.options
    return author === null || t === null ? [] : [dragging(author, t)]
  },
})

const dragging = (author: Author, t: Translator<"editor">) =>
  new Plugin<Range | null>({
    key,
    state: {
      init: () => null,
      apply: (transaction, range) => (transaction.getMeta(key) ? transaction.getMeta(key).range : range),
    },
    props: {
      decorations(state) {
        const range = key.getState(state)
        if (!range) return null
        return DecorationSet.create(state.doc, [
          Decoration.inline(range.from, range.to, { class: "will-be-bracketed" }),
        ])
      },
      handleDOMEvents: {
        mouseover(view, event) {
          const glyph = ownGlyphAt(view, event.target, author)
          if (glyph) glyph.title = t("dragOwn")
          return false
        },
        // Or the browser would select the words that the sign is dragged over.
        mousedown(view, event) {
          const isOwn = event.button === 0 && ownGlyphAt(view, event.target, author) !== null
          if (isOwn) event.preventDefault()
          return isOwn
        },
        pointerdown(view, event) {
          const glyph = event.button === 0 ? ownGlyphAt(view, event.target, author) : null
          if (glyph === null) return false
          follow(view, event, { author, t, id: glyph.dataset.bracket as BracketId, side: sideOf(glyph) })
          return true
        },
      },
    },
  })

const sideOf = (glyph: HTMLElement): Side => (glyph.classList.contains("open") ? "open" : "close")

function ownGlyphAt(view: EditorView, target: EventTarget | null, { delegation }: Author): HTMLElement | null {
  const id = view.editable ? bracketIdAt(target) : null
  const brackets = id === null ? [] : bracketsOf(view.state).filter((bracket) => bracket.id === id)
  return ownAmong(brackets, delegation).ok ? (target as Element).closest<HTMLElement>(".bracket-glyph") : null
}

type Drag = { readonly author: Author; readonly t: Translator<"editor">; readonly id: BracketId; readonly side: Side }

/** From pressing the sign to letting it go; Escape leaves all as it was. */
function follow(view: EditorView, start: PointerEvent, drag: Drag): void {
  const note = dragNote()
  let isDragging = false
  let last: number | null = null
  const handleMove = (event: PointerEvent) => {
    isDragging ||= Math.hypot(event.clientX - start.clientX, event.clientY - start.clientY) > clickPx
    last = isDragging ? placeAt(view, event) : null
    if (last === null) return
    const answer = dragEdge(drag.author, { ...drag, to: last })(view.state)
    show(view, answer.ok ? extentWith(view, drag, last) : null)
    note.say(answer.ok ? null : drag.t(`reason.${answer.reason}`), event)
  }
  const stop = () => {
    for (const [name, handle] of Object.entries(handlers)) removeEventListener(name, handle as EventListener, true)
    note.remove()
    show(view, null)
  }
  const handlers = {
    pointermove: handleMove,
    pointerup: (event: PointerEvent) => {
      stop()
      if (!isDragging) return view.dispatch(caretAt(view, placeAt(view, event)))
      swallowClick()
      if (last !== null) perform(view, dragEdge(drag.author, { ...drag, to: last }))
      view.focus()
    },
    pointercancel: stop,
    keydown: (event: KeyboardEvent) => {
      if (event.key !== "Escape") return
      event.stopPropagation()
      stop()
      swallowClick()
    },
  }
  for (const [name, handle] of Object.entries(handlers)) addEventListener(name, handle as EventListener, true)
}

/** The place in the text nearest to the pointer: beside the lines, where the line ends or begins. */
function placeAt(view: EditorView, { clientX, clientY }: PointerEvent): number | null {
  const words = view.dom.querySelector(".style-body .words, .style-item .words")?.getBoundingClientRect()
  const left = words ? Math.min(words.right - 1, Math.max(words.left + 1, clientX)) : clientX
  const found = view.posAtCoords({ left, top: clientY })
  return found && TextSelection.near(view.state.doc.resolve(found.pos)).head
}

function show(view: EditorView, range: Range | null): void {
  if (view.isDestroyed || (range === null && key.getState(view.state) === null)) return
  view.dispatch(withRange(view.state.tr, range))
}

function extentWith(view: EditorView, { id, side }: Drag, edge: number): Range | null {
  const bracket = bracketsOf(view.state).find((one) => one.id === id)
  if (!bracket) return null
  const range = rangeOf(view.state.doc, bracket)
  return side === "open" ? { from: edge, to: range.to } : { from: range.from, to: edge }
}

function caretAt(view: EditorView, place: number | null): Transaction {
  const { tr, doc } = view.state
  return place === null ? tr : tr.setSelection(TextSelection.near(doc.resolve(place)))
}

/** The click that ends a drag opens no card. */
function swallowClick(): void {
  const swallow = (event: Event) => event.stopPropagation()
  addEventListener("click", swallow, { capture: true, once: true })
  setTimeout(() => removeEventListener("click", swallow, true), 0)
}
