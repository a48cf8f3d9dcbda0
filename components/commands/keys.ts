/**
 * The keys of the page round the text, in the words of `aria-keyshortcuts`: chords with a space between them, any of
 * which does it. A letter alone commands nothing where keys write. Those of the editor are in
 * `components/editor/keymap.ts`.
 */
export const keys = {
  palette: "Control+K Meta+K",
  help: "? Control+/ Meta+/",
  find: "/ Control+Shift+F Meta+Shift+F",
  next: "J Alt+J",
  previous: "K Alt+K",
  follow: "F Alt+F",
  card: "Alt+Enter",
  view: "Alt+Shift+V",
  copyMarks: "Alt+Shift+C",
  open: "Alt+Shift+1",
  register: "Alt+Shift+2",
  people: "Alt+Shift+3",
  outline: "Alt+Shift+O",
  panel: "Alt+Shift+P",
  flag: "Alt+Shift+F",
  theme: "Alt+Shift+D",
  textSize: "Alt+Shift+S",
} as const

type Chord = {
  readonly control: boolean
  readonly meta: boolean
  readonly alt: boolean
  readonly shift: boolean
  readonly key: string
}

const chordsOf = (shortcut: string): Chord[] => shortcut.split(" ").filter(Boolean).map(chordOf)

function chordOf(text: string): Chord {
  const parts = text.split("+")
  const has = (name: string) => parts.includes(name)
  const [control, meta, alt, shift] = [has("Control"), has("Meta"), has("Alt"), has("Shift")]
  return { control, meta, alt, shift, key: parts.at(-1) ?? "" }
}

type Pressed = Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">

/**
 * Whether a key is one of a shortcut's. Shape: `isWriting` leaves only chords that write nothing.
 */
export function isPressed(shortcut: string, pressed: Pressed, isWriting: boolean): boolean {
  return chordsOf(shortcut).some((chord) => {
    const isBare = !chord.control && !chord.meta && !chord.alt
    if (isBare && isWriting) return false
    if (chord.control !== pressed.ctrlKey || chord.meta !== pressed.metaKey || chord.alt !== pressed.altKey)
      return false
    // A sign may need Shift or not, as the keyboard has it; a letter with Shift is another shortcut.
    if (/^[A-Za-z0-9]+$/.test(chord.key) && chord.shift !== pressed.shiftKey) return false
    return pressed.key.toUpperCase() === chord.key.toUpperCase() || (chord.alt && placeOf(chord.key) === pressed.code)
  })
}

/** Where Alt is held, a Mac gives another letter: the key is then known by its place. */
const placeOf = (key: string): string => (/^\d$/.test(key) ? `Digit${key}` : `Key${key.toUpperCase()}`)

/** Each chord of a shortcut as a person of that machine reads it: "Ctrl+K", on a Mac "⌘K". */
export function shownKeys(shortcut: string, isMac: boolean): string[] {
  const chords = shortcut.split(" ").filter(Boolean)
  const here = chords.filter((chord) => !chord.includes(isMac ? "Control" : "Meta"))
  return here.map((chord) =>
    chord
      .split("+")
      .map((part) => (isMac ? macKeys : otherKeys)[part] ?? (part.length === 1 ? part.toUpperCase() : part))
      .join(isMac ? "" : "+"),
  )
}

const macKeys: Readonly<Record<string, string>> = { Meta: "⌘", Alt: "⌥", Shift: "⇧", Enter: "↩", Escape: "Esc" }
const otherKeys: Readonly<Record<string, string>> = { Control: "Ctrl", Escape: "Esc" }

/** Does what a key does, wherever on the page it is heard. Shape: the last chord, which also works where keys write. */
export function press(shortcut: string): void {
  const { key, control, meta, alt, shift } = chordOf(shortcut.split(" ").at(-1) ?? "")
  const event = new KeyboardEvent("keydown", {
    key,
    code: placeOf(key),
    ctrlKey: control,
    metaKey: meta,
    altKey: alt,
    shiftKey: shift,
    bubbles: true,
    cancelable: true,
  })
  ;(document.activeElement ?? document.body).dispatchEvent(event)
}
