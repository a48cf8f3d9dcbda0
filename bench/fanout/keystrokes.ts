import * as Y from "yjs"

/**
 * Counts who has received which keystroke. A writer's keystroke ends at a clock of its Yjs client; a watcher has it
 * once a frame reaches that clock. All watchers of a room get the same bytes, so a frame is read once and remembered.
 */
export class Keystrokes {
  readonly #writers: { ends: number[]; sentAt: number[] }[]
  readonly #byClient = new Map<number, number>()
  readonly #frames = new Map<string, readonly Reach[]>()
  readonly #buckets = new Uint32Array(maxLatencyMs * bucketsPerMs)
  readonly #from: number[]
  readonly #to: number[]
  #delivered = 0

  constructor(writers: number) {
    this.#writers = Array.from({ length: writers }, () => ({ ends: [], sentAt: [] }))
    this.#from = new Array(writers).fill(Number.POSITIVE_INFINITY)
    this.#to = new Array(writers).fill(Number.POSITIVE_INFINITY)
  }

  addWriter(number: number, client: number): void {
    this.#byClient.set(client, number)
  }

  sent(number: number, clock: number): void {
    const writer = this.#writers[number]
    writer?.ends.push(clock)
    writer?.sentAt.push(performance.now())
  }

  startMeasuring(): void {
    this.#writers.forEach(({ ends }, i) => {
      this.#from[i] = ends.length
    })
  }

  stopMeasuring(): void {
    this.#writers.forEach(({ ends }, i) => {
      this.#to[i] = ends.length
    })
  }

  /** What a new watcher does with each frame it gets. Shape: `reachesIn` reads one that none has got before. */
  watcher(reachesIn: (frame: Buffer) => readonly Reach[]): (frame: Buffer) => void {
    const got = new Uint32Array(this.#writers.length)
    return (frame) => {
      const now = performance.now()
      for (const { writer, keys } of this.#read(frame, reachesIn)) {
        const { sentAt } = this.#writers[writer] as { sentAt: number[] }
        const from = this.#from[writer] as number
        const to = this.#to[writer] as number
        for (let key = got[writer] as number; key < keys; key++) {
          if (key < from || key >= to) continue
          this.#delivered += 1
          const bucket = Math.min(Math.floor((now - (sentAt[key] as number)) * bucketsPerMs), this.#buckets.length - 1)
          this.#buckets[bucket] = (this.#buckets[bucket] as number) + 1
        }
        if (keys > (got[writer] as number)) got[writer] = keys
      }
    }
  }

  isAllDelivered(watchers: number): boolean {
    return this.#delivered >= this.#measuredKeys() * watchers
  }

  findings(watchers: number): { keys: number; delivered: number; p50: number; p99: number } {
    const keys = this.#measuredKeys()
    return { keys, delivered: this.#delivered / (keys * watchers), p50: this.#quantile(0.5), p99: this.#quantile(0.99) }
  }

  #measuredKeys(): number {
    return this.#to.reduce((sum, to, i) => sum + to - (this.#from[i] as number), 0)
  }

  #quantile(share: number): number {
    let left = this.#delivered * share
    for (let i = 0; i < this.#buckets.length; i++) {
      left -= this.#buckets[i] as number
      if (left <= 0) return i / bucketsPerMs
    }
    return maxLatencyMs
  }

  #read(frame: Buffer, reachesIn: (frame: Buffer) => readonly Reach[]): readonly Reach[] {
    const text = frame.toString("latin1")
    const known = this.#frames.get(text)
    if (known) return known
    const reaches = reachesIn(frame)
    this.#frames.set(text, reaches)
    // A frame is sent to all at once; keep the latest few thousand.
    if (this.#frames.size > 5000) this.#frames.delete(this.#frames.keys().next().value as string)
    return reaches
  }

  /** How far each writer's keystrokes reach in an update: as a count of keys. */
  reachesOf(update: Uint8Array): Reach[] {
    const ends = new Map<number, number>()
    for (const { id, length } of Y.decodeUpdate(update).structs) {
      const writer = this.#byClient.get(id.client)
      if (writer !== undefined) ends.set(writer, Math.max(ends.get(writer) ?? 0, id.clock + length))
    }
    return [...ends].map(([writer, end]) => ({ writer, keys: this.#keysUpTo(writer, end) }))
  }

  #keysUpTo(writer: number, clock: number): number {
    const { ends } = this.#writers[writer] as { ends: number[] }
    let keys = ends.length
    while (keys > 0 && (ends[keys - 1] as number) > clock) keys -= 1
    return keys
  }
}

/** That all keys of a writer up to this one are there. */
export type Reach = { readonly writer: number; readonly keys: number }

const maxLatencyMs = 20_000
const bucketsPerMs = 10
