import type { EditorView } from "@tiptap/pm/view"
import { absolutePositionToRelativePosition, relativePositionToAbsolutePosition, ySyncPluginKey } from "y-prosemirror"
import type { Awareness } from "y-protocols/awareness"
import * as Y from "yjs"
import type { PresenceUser } from "#model/protocol.ts"

/** A caret as it crosses in presence: places tied to the words, not to numbers. */
type SharedCaret = { readonly anchor: unknown; readonly head: unknown }

/** Where the flags are drawn, and what stands on that of the chair. */
type Drawing = { readonly layer: HTMLElement; readonly chair: string }

const idleAfterMs = 4000

/**
 * The carets of others, on a layer of their own above the text: a thin flag with the delegation, a dot once idle.
 * They are not decorations in the text, because every move of somebody's caret would then rewrite the page's text
 * round it, while the person here may be typing or composing in that very paragraph.
 */
export function caretLayer(view: EditorView, awareness: Awareness, { layer, chair }: Drawing) {
  let frame = 0
  const flags = new Map<number, Flag>()
  const draw = () => {
    frame = 0
    drawFlags({ view, awareness, layer, flags, chair })
  }
  const schedule = () => {
    frame ||= requestAnimationFrame(draw)
  }
  const resized = new ResizeObserver(schedule)
  resized.observe(view.dom)
  awareness.on("change", schedule)
  schedule()
  return {
    schedule,
    destroy() {
      cancelAnimationFrame(frame)
      resized.disconnect()
      awareness.off("change", schedule)
      layer.replaceChildren()
    },
  }
}

/** Shares where the caret here stands, or that it stands nowhere. */
export function shareCaret(view: EditorView, awareness: Awareness): void {
  const shared = view.hasFocus() ? caretOf(view) : null
  const last = awareness.getLocalState()?.cursor ?? null
  if (JSON.stringify(shared) !== JSON.stringify(last)) awareness.setLocalStateField("cursor", shared)
}

function caretOf(view: EditorView): SharedCaret {
  const { type, binding } = ySyncPluginKey.getState(view.state)
  const { anchor, head } = view.state.selection
  const placeAt = (position: number) => absolutePositionToRelativePosition(position, type, binding.mapping)
  const fixed = placeAt(anchor)
  return JSON.parse(JSON.stringify({ anchor: fixed, head: head === anchor ? fixed : placeAt(head) }))
}

type Flag = { readonly dom: HTMLElement; place: string; fading: ReturnType<typeof setTimeout> | null }
type Layer = {
  readonly view: EditorView
  readonly awareness: Awareness
  readonly layer: HTMLElement
  readonly flags: Map<number, Flag>
  readonly chair: string
}

function drawFlags({ view, awareness, layer, flags, chair }: Layer): void {
  if (view.isDestroyed) return
  const origin = layer.getBoundingClientRect()
  const present = new Set<number>()
  for (const [client, state] of awareness.getStates()) {
    const head = client === awareness.clientID ? null : placeOf(view, state.cursor)
    if (head === null) continue
    present.add(client)
    const flag = flags.get(client) ?? addFlag(flags, layer, client)
    label(flag.dom, state.user, chair)
    const box = view.coordsAtPos(head)
    move(flag, { x: box.left - origin.left, y: box.top - origin.top, height: box.bottom - box.top, head })
  }
  for (const [client, flag] of flags) {
    if (present.has(client)) continue
    flag.dom.remove()
    flags.delete(client)
  }
}

function placeOf(view: EditorView, cursor: SharedCaret | null | undefined): number | null {
  if (!cursor?.head) return null
  const { doc, type, binding } = ySyncPluginKey.getState(view.state)
  try {
    const head = Y.createRelativePositionFromJSON(cursor.head)
    const place = relativePositionToAbsolutePosition(doc, type, head, binding.mapping)
    return place === null ? null : Math.min(place, view.state.doc.content.size)
  } catch {
    // Others bring their own caret: what cannot be read is not drawn, and hides nobody else's.
    return null
  }
}

function addFlag(flags: Map<number, Flag>, layer: HTMLElement, client: number): Flag {
  const dom = document.createElement("span")
  dom.className = "caret"
  dom.dataset.client = String(client)
  const text = document.createElement("span")
  text.className = "flag"
  dom.append(text)
  layer.append(dom)
  const flag = { dom, place: "", fading: null }
  flags.set(client, flag)
  return flag
}

function label(dom: HTMLElement, user: PresenceUser | undefined, chair: string): void {
  if (user?.delegation) dom.dataset.owner = user.delegation
  else delete dom.dataset.owner
  const name = user?.delegation ?? (user?.role === "chair" ? chair : (user?.name ?? ""))
  if (dom.firstElementChild && dom.firstElementChild.textContent !== name) dom.firstElementChild.textContent = name
  dom.title = user?.name ?? ""
}

type Box = { readonly x: number; readonly y: number; readonly height: number; readonly head: number }

function move(flag: Flag, { x, y, height, head }: Box): void {
  flag.dom.style.transform = `translate(${x}px, ${y}px)`
  flag.dom.style.height = `${height}px`
  const place = String(head)
  if (place === flag.place) return
  flag.place = place
  flag.dom.classList.remove("idle")
  if (flag.fading !== null) clearTimeout(flag.fading)
  flag.fading = setTimeout(() => flag.dom.classList.add("idle"), idleAfterMs)
}
