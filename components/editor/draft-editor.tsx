"use client"

import { useTranslations } from "next-intl"
import { ofTheDocument } from "#components/document/document-language.ts"
import type { Translator } from "#components/language/translator.ts"
import "./editor.css"
import { Editor } from "@tiptap/core"
import {
  memo,
  type Ref,
  type RefObject,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react"
import type { Awareness } from "y-protocols/awareness"
import type * as Y from "yjs"
import { DelegationColours } from "#components/document/delegation-colours.tsx"
import { type GroupId, NOBODY } from "#model/ids.ts"
import type { Delegation, Person } from "#model/protocol.ts"
import { type Author, createAuthor } from "./author.ts"
import { DraftToolbar } from "./draft-toolbar.tsx"
import { type DraftEditorHandle, handleOf } from "./editor-handle.ts"
import { type EditorSays, editorExtensions } from "./extensions.ts"
import { withLabelledGroups } from "./frame-decorations.ts"
import { type KeptPlace, placeIn, returnTo } from "./kept-place.ts"
import { keepsOwnSelection } from "./own-selection.ts"
import { dispatchAside } from "./read-selection.ts"
import type { Selected } from "./selected.ts"
import { forgetOwnWork } from "./undo.ts"

export type DraftEditorProps = {
  readonly room: { readonly doc: Y.Doc; readonly awareness: Awareness }
  readonly person: Person
  readonly delegations?: readonly Delegation[]
  readonly labelledGroups?: readonly GroupId[]
  /** True while nothing may be typed: another schema version, or the session has ended. */
  readonly isReadOnly?: boolean
  /** What the caret has come to stand on. */
  readonly onSelect?: (selected: Selected) => void
  /** Where the caret stood in the editor before this one; it is put back there, and left here for the next one. */
  readonly keptPlace?: RefObject<KeptPlace | null>
  readonly ref?: Ref<DraftEditorHandle>
}

/** The working draft, to be written in: everything typed becomes a proposal of the delegation one acts for. */
export const DraftEditor = memo(function DraftEditor(props: DraftEditorProps) {
  const { person, delegations, labelledGroups, onSelect, keptPlace, ref } = props
  const { doc, awareness } = props.room
  const isEditable = person.acting !== null && props.isReadOnly !== true
  const live = useLatest({ acting: person.acting, onSelect })
  const sheet = useRef<HTMLDivElement>(null)
  const carets = useRef<HTMLDivElement>(null)
  const say = useEditorSays()
  const [open, setOpen] = useState<{ editor: Editor; author: Author; t: Translator<"editor"> } | null>(null)

  useEffect(() => {
    if (!sheet.current || !carets.current) return
    const author = createAuthor(() => live.current.acting ?? NOBODY, newSession())
    const editor = new Editor({
      element: sheet.current,
      editable: false,
      extensions: editorExtensions({
        doc,
        awareness,
        author,
        caretLayer: carets.current,
        say,
        onSelect: (selected) => live.current.onSelect?.(selected),
      }),
      enableCoreExtensions: coreExtensions,
      injectCSS: false,
      editorProps: {
        attributes: {
          role: "textbox",
          "aria-multiline": "true",
          "aria-label": say.editor("textLabel"),
          "aria-keyshortcuts": "Alt+Enter",
        },
      },
    })
    keepsOwnSelection(editor.view.dom)
    setOpen({ editor, author, t: say.editor })
    return () => {
      setOpen(null)
      editor.destroy()
    }
  }, [doc, awareness, live, say])

  useEffect(() => {
    open?.editor.setEditable(isEditable)
    open?.editor.view.dom.setAttribute("aria-readonly", String(!isEditable))
  }, [open, isEditable])
  useEffect(() => {
    if (!open || !isEditable || !keptPlace?.current) return
    returnTo(keptPlace.current, open.editor)
    keptPlace.current = null
  }, [open, isEditable, keptPlace])
  // Before the sheet leaves the page: afterwards nobody can tell where it stood.
  useLayoutEffect(
    () => () => {
      if (open && keptPlace && !open.editor.isDestroyed) keptPlace.current = placeIn(open.editor)
    },
    [open, keptPlace],
  )
  useEffect(() => {
    if (open && labelledGroups) dispatchAside(open.editor.view, (tr) => withLabelledGroups(tr, labelledGroups))
  }, [open, labelledGroups])
  // Undoing for one delegation what was typed for another would be beyond its rights.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the delegation acted for is what makes the stack stale
  useEffect(() => {
    if (open) forgetOwnWork(open.editor.state)
  }, [open, person.acting])
  useImperativeHandle(ref, () => handleOf(() => open), [open])

  return (
    <div className="draft-editor">
      <DelegationColours delegations={delegations ?? []} />
      {isEditable && <style>{ownGlyphs(person.acting)}</style>}
      {isEditable && open && <DraftToolbar editor={open.editor} author={open.author} />}
      <article className="sheet editable-sheet" {...ofTheDocument}>
        <div ref={sheet} />
        <div ref={carets} className="caret-layer" aria-hidden="true" />
      </article>
    </div>
  )
})

/** What can be dragged says so under the pointer, and does not scroll under a finger. */
const ownGlyphs = (acting: Person["acting"]) =>
  `.editable-sheet .bracket-glyph[data-bracket^="${acting}."] { cursor: col-resize; touch-action: none; }`

const coreExtensions = { clipboardTextSerializer: false, delete: false, drop: false, paste: false } as const

/** Six letters and digits, by which ids made here are told from those of any other page. */
const newSession = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(6)), (byte) => (byte % 36).toString(36)).join("")

/** A page in another language opens the editor anew: what it draws by itself is drawn once. */
function useEditorSays(): EditorSays {
  const editor = useTranslations("editor")
  const document = useTranslations("document")
  const people = useTranslations("people")
  return useMemo(() => ({ editor, document, people }), [editor, document, people])
}

function useLatest<Value>(value: Value) {
  const latest = useRef(value)
  useEffect(() => {
    latest.current = value
  })
  return latest
}
