import * as Y from "yjs"
import { readParagraphs } from "#model/document.ts"
import { textHash } from "#model/hash.ts"
import { plainText } from "#model/plain-text.ts"
import { verifyRegister } from "#model/register.ts"
import { readRecord } from "#model/view.ts"
import { Delegate } from "#server/testing/delegate.ts"
import { bringsNothing } from "#server/update-check.ts"
import type { Figures } from "./figures.ts"
import { brokenLaws, residueOf } from "./laws.ts"

/** An observer who holds every law against everything shown. */
export class Watcher {
  private readonly figures: Figures
  private delegate!: Delegate
  private base: string | null = null
  private decisions = 0
  private timer: NodeJS.Timeout | null = null

  constructor(figures: Figures) {
    this.figures = figures
  }

  /** Comes in, for the first time or after the server was gone: all shown before must be there still (L9). */
  async come(url: string, token: string): Promise<void> {
    const before = this.delegate
    this.delegate = await Delegate.at(url, token)
    if (before && !holdsAllOf(this.delegate.doc, before.doc)) {
      this.figures.shownLost++
      this.figures.broken.push("L9: an observer had seen what is gone after the server came back")
    }
    this.base ??= plainText(readParagraphs(this.delegate.doc), "base")
    this.delegate.doc.on("update", () => {
      this.readRegister()
      this.timer ??= setTimeout(() => this.look(), 100)
    })
    this.readRegister()
    this.look()
  }

  get doc(): Y.Doc {
    return this.delegate.doc
  }

  get textHash(): string {
    return textHash(readParagraphs(this.delegate.doc))
  }

  leave(): void {
    if (this.timer) clearTimeout(this.timer)
    this.delegate.leave()
  }

  private look(): void {
    this.timer = null
    const paragraphs = readParagraphs(this.delegate.doc)
    for (const law of brokenLaws(paragraphs, this.base ?? "")) {
      if (law.startsWith("L1")) this.figures.baseTextChanged++
      this.figures.broken.push(law)
    }
  }

  /** At once, before anybody can have written more. */
  private readRegister(): void {
    const { register } = readRecord(this.delegate.doc)
    if (register.length === this.decisions) return
    const paragraphs = readParagraphs(this.delegate.doc)
    const verified = verifyRegister(register)
    if (!verified.ok) this.figures.broken.push(`L5: line ${verified.number} of the register does not hold`)
    if (register.length < this.decisions) this.figures.broken.push("L5: the register has become shorter")
    for (const decision of register.slice(this.decisions)) {
      const residue = residueOf(paragraphs, decision)
      if (residue) {
        this.figures.residues++
        this.figures.broken.push(`L5: ${residue}`)
      }
    }
    this.decisions = register.length
  }
}

/** Whether a document has every letter, mark and deletion of another. */
export function holdsAllOf(doc: Y.Doc, other: Y.Doc): boolean {
  return bringsNothing(Y.decodeUpdate(Y.encodeStateAsUpdate(other, Y.encodeStateVector(doc))), doc)
}
