import { draft, type Reading } from "#components/views/reading.ts"
import { words as viewWords } from "#components/views/words.ts"
import type { Delegation } from "#model/protocol.ts"
import type { Command, CommandGroup } from "./command.ts"
import { keys, press } from "./keys.ts"
import { words } from "./words.ts"

export type RoomGiven = {
  readonly delegations: readonly Delegation[]
  /** When this device last left the document; null if it had never been here. */
  readonly left: number | null
  readonly isChair: boolean
  readonly onRead: (reading: Reading) => void
  /** What can be done in the text, for who writes in it. */
  readonly inText: () => readonly Command[]
}

/** What can be done that has no button of its own on the page: views, and ways to go. */
export function roomCommands(given: RoomGiven): Command[] {
  const led = given.isChair ? [] : [byKey("go", words.follow, keys.follow)]
  return [
    byKey("go", words.next, keys.next),
    byKey("go", words.previous, keys.previous),
    byKey("go", words.find, keys.find),
    ...led,
    byKey("selected", words.card, keys.card),
    byKey("text", words.copyMarks, keys.copyMarks),
    ...readings(given),
    byKey("page", words.help, keys.help),
  ]
}

function readings({ delegations, left, onRead }: RoomGiven): Command[] {
  const view = (name: string, reading: Reading): Command => ({
    group: "views",
    name,
    keys: null,
    whyNot: null,
    run: () => onRead(reading),
  })
  return [
    view(viewWords.draft, draft),
    view(viewWords.base, { kind: "base" }),
    view(viewWords.clean, { kind: "clean" }),
    view(viewWords.rejected, { kind: "rejected" }),
    view(viewWords.agreed, { kind: "agreed" }),
    view(viewWords.whatIf, { kind: "what-if" }),
    ...(left === null ? [] : [view(viewWords.sinceLeaving(left), { kind: "since", from: "leaving", at: left })]),
    ...delegations.map(({ code }) => view(`${viewWords.proposed} ${code}`, { kind: "proposed", by: code })),
    ...delegations.map(({ code }) => view(`${viewWords.markup} ${code}`, { kind: "markup", of: [code] })),
  ]
}

const byKey = (group: CommandGroup, name: string, shortcut: string): Command => ({
  group,
  name,
  keys: shortcut,
  whyNot: null,
  run: () => press(shortcut),
})
