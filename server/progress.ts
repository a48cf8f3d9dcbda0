import type { Paragraph } from "#model/paragraph.ts"
import { isSamePoint, openNow } from "#model/progress.ts"
import type { ProgressPoint } from "#model/protocol.ts"
import { readRecord } from "#model/view.ts"
import type { Room } from "./room.ts"
import type { Rooms } from "./rooms.ts"
import type { Storage } from "./storage/storage.ts"

const lookEveryMs = 60_000
/** More than a chart can show; a year of sittings has fewer. */
const shownAtMost = 5000

export type ProgressSurroundings = {
  readonly storage: Pick<Storage, "addProgress" | "progress">
  readonly rooms: Pick<Rooms, "all">
  readonly now: () => number
  readonly onTrouble: (error: unknown) => void
}

/**
 * Counts what is open in each document: at each ruling, and once a minute where the text has changed. A count that says
 * what the last one said is not kept.
 */
export class Progress {
  private readonly around: ProgressSurroundings
  private readonly last = new Map<string, { point: ProgressPoint; paragraphs: readonly Paragraph[] }>()
  private turn: Promise<void> = Promise.resolve()
  private readonly timer = setInterval(() => this.countAll(), lookEveryMs).unref()

  constructor(around: ProgressSurroundings) {
    this.around = around
  }

  /** Counts every document; one after another. */
  async countAll(): Promise<void> {
    for (const room of this.around.rooms.all()) await this.count(room)
  }

  /** Counts a document now. Nothing fails with it: a count that cannot be kept is told of and made up for by the next. */
  count(room: Room): Promise<void> {
    this.turn = this.turn.then(() => this.countOf(room)).catch(this.around.onTrouble)
    return this.turn
  }

  /** The counts there are on disk, in time. */
  async of(document: string): Promise<readonly ProgressPoint[]> {
    await this.turn
    return await this.around.storage.progress(document, shownAtMost)
  }

  async end(): Promise<void> {
    clearInterval(this.timer)
    await this.turn
  }

  private async countOf(room: Room): Promise<void> {
    const { storage, now } = this.around
    const { paragraphs, decisions } = await room.read((doc) => ({
      paragraphs: room.paragraphs(),
      decisions: readRecord(doc).register.length,
    }))
    const last = this.last.get(room.id)
    if (last?.point.decisions === decisions && isSameText(last.paragraphs, paragraphs)) return
    const point = { at: now(), ...openNow(paragraphs), decisions }
    const before = last?.point ?? (await storage.progress(room.id, 1))[0]
    if (before === undefined || !isSamePoint(before, point)) await storage.addProgress(room.id, point)
    this.last.set(room.id, { point, paragraphs })
  }
}

/** A paragraph nobody touched is the same value as before. */
const isSameText = (a: readonly Paragraph[], b: readonly Paragraph[]) =>
  a.length === b.length && a.every((paragraph, i) => paragraph === b[i])
