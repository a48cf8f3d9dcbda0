import { promisify } from "node:util"
import { gunzip, gzip } from "node:zlib"
import * as Y from "yjs"
import { readParagraphs } from "#model/document.ts"
import type { Paragraph } from "#model/paragraph.ts"
import type { Room } from "./room.ts"
import type { Checkpoint, Storage } from "./storage/storage.ts"

/** How long a text that has changed may go unkept: what somebody missed is told this exactly. */
const keepAfterMs = 120_000

/** The text at a moment. Shape: `state` is a Yjs state vector, `at` milliseconds since the epoch. */
export type KeptText = { readonly at: number; readonly paragraphs: readonly Paragraph[]; readonly state: Uint8Array }

/**
 * Keeps the text now and then, for ever, so that it can be said later what has changed since a given time. A text that
 * rests is kept once, under the time of its last change.
 */
export class Checkpoints {
  private readonly document: string
  private readonly storage: Pick<Storage, "addCheckpoint" | "checkpointBefore">
  private readonly now: () => number
  private timer: NodeJS.Timeout | null = null
  /** When the text last changed since it was kept; null if it has not. */
  private changedAt: number | null = null

  constructor(kept: { document: string; storage: Checkpoints["storage"]; now: () => number }) {
    this.document = kept.document
    this.storage = kept.storage
    this.now = kept.now
  }

  /** The text on disk has changed. Shape: `room` is asked for it when it is to be kept. */
  note(room: () => Room | null): void {
    this.changedAt = this.now()
    this.timer ??= setTimeout(() => {
      const current = room()
      if (current) this.keep(current).catch(() => {})
    }, keepAfterMs).unref()
  }

  /** Keeps the text a room opens with, unless it is as last kept: a server that was killed has kept none at its end. */
  async begin(room: Room): Promise<void> {
    const last = await this.last(this.now())
    const { paragraphs } = await room.read(textOf)
    if (last && JSON.stringify(last.paragraphs) === JSON.stringify(paragraphs)) return
    this.changedAt ??= this.now()
    await this.keep(room)
  }

  /**
   * Keeps the text if it has changed.
   * Throws: what the storage throws; then it is tried again after the next change.
   */
  async keep(room: Room): Promise<void> {
    if (this.timer !== null) clearTimeout(this.timer)
    this.timer = null
    if (this.changedAt === null) return
    const { paragraphs, state, at } = await room.read((doc) => {
      const at = this.changedAt ?? this.now()
      this.changedAt = null
      return { ...textOf(doc), at }
    })
    const text = await zip(JSON.stringify(paragraphs))
    try {
      await this.storage.addCheckpoint(this.document, { at, text, state })
    } catch (error) {
      this.changedAt ??= at
      throw error
    }
  }

  /** The text as it was kept last at or before a time, or first of all where nothing is older; null if none is kept. */
  async last(at: number): Promise<KeptText | null> {
    const kept: Checkpoint | null = await this.storage.checkpointBefore(this.document, at)
    if (kept === null) return null
    return { at: kept.at, state: kept.state, paragraphs: JSON.parse((await unzip(kept.text)).toString("utf8")) }
  }

  end(): void {
    if (this.timer !== null) clearTimeout(this.timer)
  }
}

const zip = promisify<string, Buffer>(gzip)
const unzip = promisify<Uint8Array, Buffer>(gunzip)

const textOf = (doc: Y.Doc) => ({ paragraphs: readParagraphs(doc), state: Y.encodeStateVector(doc) })
