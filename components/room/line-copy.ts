import * as Y from "yjs"
import { afterGrace } from "./grace.ts"
import type { LocalCopy } from "./local-copy.ts"

/** What one live document has in the local copy: its edits since the server last had all of them. */
export class LineCopy {
  private readonly copy: LocalCopy
  private readonly onChange: () => void
  private keys: number[] = []
  private waiting: Uint8Array[] = []
  private isWriting = false
  private hasFailed = false
  /** How often all was forgotten: what was being written meanwhile is forgotten too. */
  private round = 0

  constructor(copy: LocalCopy, onChange: () => void) {
    this.copy = copy
    this.onChange = onChange
  }

  /** Whether all that was to be kept is on the device's disk. */
  get isWhole(): boolean {
    return !this.isWriting && !this.hasFailed && this.waiting.length === 0
  }

  /** What is on its way to the server is mostly confirmed before the device would have written it: it is given that moment. */
  keep(update: Uint8Array, isOnItsWay: boolean): void {
    this.waiting.push(update)
    if (!this.isWriting) this.write(isOnItsWay).finally(this.onChange)
  }

  /** Takes over what an earlier page kept. */
  adopt(keys: readonly number[]): void {
    this.keys.push(...keys)
  }

  /** The server has all of it, or it has been rescued. */
  forget(): void {
    const { keys } = this
    this.round++
    this.keys = []
    this.waiting = []
    this.hasFailed = false
    this.forgetKeys(keys)
  }

  private async write(isOnItsWay: boolean): Promise<void> {
    this.isWriting = true
    if (isOnItsWay) await afterGrace()
    while (this.waiting.length > 0) {
      const { round, waiting } = this
      this.waiting = []
      try {
        const key = await this.copy.keep(Y.mergeUpdates(waiting))
        if (round === this.round) this.keys.push(key)
        else this.forgetKeys([key])
      } catch {
        // A full or forbidden storage: the page says that the words are in it alone.
        this.hasFailed ||= round === this.round
      }
    }
    this.isWriting = false
  }

  /** What cannot be forgotten now comes back with the next page, which finds that the server has it. */
  private forgetKeys(keys: readonly number[]): void {
    if (keys.length > 0) this.copy.forget(keys).catch(() => {})
  }
}
