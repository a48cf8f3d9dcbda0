import { createDecoder, readVarUint, readVarUint8Array } from "lib0/decoding"
import { messageType, type ParagraphView } from "#model/protocol.ts"
import { afterPatch, type Watched, type WatchMessage } from "#model/watching.ts"
import type { Reach } from "./keystrokes.ts"

/**
 * How many keys of each writer stand in the text that watchers are shown. All are sent the same patches, so one reader
 * follows them for all of them.
 */
export class ShownKeys {
  readonly #number: ReadonlyMap<string, number>
  #watched: Watched | null = null
  #version = -1

  /** Shape: `number` is the writer's, by the id of the change they type. */
  constructor(number: ReadonlyMap<string, number>) {
    this.#number = number
  }

  /** What a frame shows. Shape: none where it shows nothing new of the text. */
  read(frame: Uint8Array): readonly Reach[] {
    const decoder = createDecoder(frame)
    if (readVarUint(decoder) !== messageType.watching) return []
    const message = JSON.parse(new TextDecoder().decode(readVarUint8Array(decoder))) as WatchMessage
    if ("whole" in message) {
      if (message.at.version > this.#version) this.#become(message.whole, message.at.version)
      return this.#keysIn(message.whole.paragraphs)
    }
    if (this.#watched === null || message.version !== this.#version + 1) throw new Error("a patch is missing")
    this.#become(afterPatch(this.#watched, message.patch), message.version)
    return message.patch.paragraphs ? this.#keysIn(this.#watched.paragraphs) : []
  }

  #become(watched: Watched, version: number): void {
    this.#watched = watched
    this.#version = version
  }

  #keysIn(paragraphs: readonly ParagraphView[]): Reach[] {
    const keys = new Map<number, number>()
    for (const { runs } of paragraphs)
      for (const { text, marks } of runs)
        for (const mark of marks) {
          const writer = mark.type === "insertion" ? this.#number.get(mark.id) : undefined
          if (writer !== undefined) keys.set(writer, (keys.get(writer) ?? 0) + text.length)
        }
    return [...keys].map(([writer, keys]) => ({ writer, keys }))
  }
}
