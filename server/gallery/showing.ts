import type * as Y from "yjs"
import { placeOfHead } from "#model/caret-place.ts"
import { pageView } from "#model/page-view.ts"
import type { Paragraph } from "#model/paragraph.ts"
import { paragraphViews } from "#model/paragraph-views.ts"
import type { PresenceUser } from "#model/protocol.ts"
import { type DocumentRecord, readRecord } from "#model/record.ts"
import { tabledSize } from "#model/tabled-record.ts"
import type { Present, Watched, WatchedCaret } from "#model/watching.ts"
import type { PresenceEntry } from "../presence.ts"

/** What is there to be shown. Shape: a paragraph that nobody touched is the same value as before. */
export type Stage = {
  readonly doc: () => Y.Doc
  readonly paragraphs: () => readonly Paragraph[]
  /** Everybody here who is shown to others. */
  readonly present: () => readonly PresenceEntry[]
}

/**
 * Works out what those who watch are shown. Words and carets are worked out each time; what is open and how far the
 * room has come with each paragraph, for which the whole text is walked through, when it is asked for or something was
 * recorded.
 */
export class Showing {
  private readonly stage: Stage
  private last: { readonly watched: Watched; readonly paragraphs: readonly Paragraph[] } | null = null
  private isBehind = false

  constructor(stage: Stage) {
    this.stage = stage
  }

  /** Whether what is open was worked out for words that have changed since. */
  get isUnsettled(): boolean {
    return this.isBehind
  }

  /** The document as it stands now. */
  look(isToSettle: boolean): Watched {
    const record = readRecord(this.stage.doc())
    const paragraphs = this.stage.paragraphs()
    const { last } = this
    const hasNewWords = last === null || !isSameList(paragraphs, last.paragraphs)
    const isSettling =
      last === null || hasNewRecord(last.watched, record) || (isToSettle && (hasNewWords || this.isBehind))
    const page = isSettling
      ? pageView(paragraphs, record)
      : { ...last.watched, paragraphs: hasNewWords ? paragraphViews(paragraphs) : last.watched.paragraphs }
    this.isBehind = !isSettling && (hasNewWords || this.isBehind)
    const tabled = tabledSize(this.stage.doc())
    const watched = { ...page, register: record.register, tabled, ...this.people() }
    this.last = { watched, paragraphs }
    return watched
  }

  private people(): Pick<Watched, "present" | "carets"> {
    const doc = this.stage.doc()
    const present: Present[] = []
    const carets: WatchedCaret[] = []
    for (const { client, state } of this.stage.present()) {
      const { user, cursor } = state as { user: PresenceUser; cursor: { head?: unknown } | null }
      present.push({ ...user, client })
      const place = cursor && placeOfHead(cursor.head, doc)
      const { name, delegation, role } = user
      if (place) carets.push({ client, ...place, name, delegation, role })
    }
    return { present, carets }
  }
}

const hasNewRecord = (last: Watched, { meta, delegations, labelledGroups, register }: DocumentRecord): boolean =>
  last.register.length !== register.length ||
  last.meta !== meta ||
  last.delegations !== delegations ||
  last.labelledGroups !== labelledGroups

const isSameList = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length && one.every((each, i) => each === other[i])
