import type { Translator } from "#components/language/translator.ts"
import { draft, type Reading } from "#components/views/reading.ts"
import type { Delegation } from "#model/protocol.ts"
import type { Command, CommandGroup } from "./command.ts"
import { keys, press } from "./keys.ts"

export type RoomGiven = {
  readonly documentId: string
  readonly delegations: readonly Delegation[]
  /** When this device last left the document; null if it had never been here. */
  readonly left: number | null
  readonly isChair: boolean
  readonly onRead: (reading: Reading) => void
  /** What can be done in the text, for who writes in it. */
  readonly inText: () => readonly Command[]
}

type Say = {
  readonly t: Translator<"commands">
  readonly views: Translator<"views">
  readonly time: (at: number) => string
}

/** What can be done that has no button of its own on the page: views, and ways to go. */
export function roomCommands(given: RoomGiven, say: Say): Command[] {
  const { t } = say
  const led = given.isChair ? [] : [byKey("go", t("follow"), keys.follow)]
  return [
    byKey("go", t("next"), keys.next),
    byKey("go", t("previous"), keys.previous),
    byKey("go", t("find"), keys.find),
    ...led,
    ...pages(given, t),
    byKey("selected", t("card"), keys.card),
    byKey("text", t("copyMarks"), keys.copyMarks),
    ...readings(given, say),
    byKey("page", t("help"), keys.help),
  ]
}

/** What stands beside the text on pages of its own; each opens in a window of its own, so that nobody leaves the text. */
function pages({ documentId, isChair }: RoomGiven, t: Translator<"commands">): Command[] {
  const there = isChair ? [...pagesThere, ...pagesOfChair] : pagesThere
  const here = `/documents/${encodeURIComponent(documentId)}`
  return [...there.map((name) => page(t(`pages.${name}`), `${here}/${name}`)), page(t("pages.documents"), "/documents")]
}

const page = (name: string, address: string): Command => ({
  group: "go",
  name,
  keys: null,
  whyNot: null,
  run: () => window.open(address, "_blank", "noopener"),
})

const pagesThere = ["comparison", "progress", "projector", "register"] as const
const pagesOfChair = ["compile", "people"] as const

function readings({ delegations, left, onRead }: RoomGiven, { views, time }: Say): Command[] {
  const view = (name: string, reading: Reading): Command => ({
    group: "views",
    name,
    keys: null,
    whyNot: null,
    run: () => onRead(reading),
  })
  return [
    view(views("draft"), draft),
    view(views("base"), { kind: "base" }),
    view(views("clean"), { kind: "clean" }),
    view(views("rejected"), { kind: "rejected" }),
    view(views("agreed"), { kind: "agreed" }),
    view(views("whatIf"), { kind: "what-if" }),
    ...(left === null
      ? []
      : [view(views("sinceLeaving", { time: time(left) }), { kind: "since", from: "leaving", at: left })]),
    ...delegations.map(({ code }) => view(views("proposedBy", { code }), { kind: "proposed", by: code })),
    ...delegations.map(({ code }) => view(views("markupOf", { code }), { kind: "markup", of: [code] })),
    ...delegations.map(({ code }) => view(views("quietOf", { code }), { kind: "quiet", of: [code] })),
  ]
}

const byKey = (group: CommandGroup, name: string, shortcut: string): Command => ({
  group,
  name,
  keys: shortcut,
  whyNot: null,
  run: () => press(shortcut),
})
