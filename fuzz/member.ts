import type * as Y from "yjs"
import { forgetOwnWork } from "#components/editor/undo.ts"
import { keepingOf } from "#components/room/keeping.ts"
import { LiveRoom, type Room } from "#components/room/live-room.ts"
import { newDevice } from "#components/room/testing/device.ts"
import type { DelegationCode } from "#model/ids.ts"
import { type Manner, nextAct } from "./acts.ts"
import { comeIn, ownPages, type Session, socketsWith } from "./door.ts"
import { countRefusal, type Figures } from "./figures.ts"
import { openPage, type Page } from "./page.ts"
import type { Random } from "./random.ts"

const documentId = "resolution-130"

/** Where a member goes to: `door` for HTTP, straight; `line` for the socket, through the relay. */
export type Address = { door(): string; readonly line: string }

export type Joining = {
  /** For whom they type at first. */
  readonly acting: string
  /** For whom they may choose to type: the chair for anybody. */
  readonly mayActFor: readonly string[]
  readonly address: Address
  readonly random: Random
  readonly figures: Figures
}

/** A person in the room by a link, with a browser of their own: a session, a page that may be closed and opened. */
export class Member {
  private readonly mayActFor: readonly DelegationCode[]
  /** For whom the page typed when it was last looked at. */
  private acting: DelegationCode
  room!: LiveRoom
  private readonly address: Address
  private readonly random: Random
  private readonly figures: Figures
  private session!: Session
  private page: { readonly doc: Y.Doc; readonly page: Page } | null = null
  private keys: ((page: Page) => void)[] = []
  private act = "opening"
  private lastRefusal: Room["refusal"] = null
  private rescued = 0
  /** What the tab leaves behind when it is closed, and finds when it is opened again. */
  private readonly device = newDevice()
  private forget: () => void = () => {}
  /** By client id: the clock up to which the server has said "stored". */
  readonly acknowledged = new Map<number, number>()
  /** By client id: what closed tabs left on the device, until the person is told that it was refused. */
  readonly leftBehind = new Map<number, number>()

  private constructor({ acting, mayActFor, address, random, figures }: Joining) {
    this.acting = acting as DelegationCode
    this.mayActFor = mayActFor as readonly DelegationCode[]
    this.address = address
    this.random = random
    this.figures = figures
  }

  static async at(token: string, joining: Joining): Promise<Member> {
    const member = new Member(joining)
    await member.join(token)
    member.open()
    return member
  }

  get current(): Room {
    return this.room.current()
  }

  get isSaved(): boolean {
    return this.room.saveState() === "saved"
  }

  get isOffline(): boolean {
    return !this.current.provider.shouldConnect
  }

  /** One key, if the page is there to be written on. */
  press(manner: Manner): void {
    const page = this.pageNow()
    if (page === null) return
    if (this.keys.length === 0) {
      if (this.mayActFor.length > 0 && this.random.chance(0.03)) {
        void this.current.actFor(this.random.pick(this.mayActFor))
      }
      const { acting: delegation, random } = this
      const askSponsorship = (change: string, act: "join" | "leave") => void this.ask("sponsorship", { change, act })
      const { kind, keys } = nextAct({ page, delegation, random, manner, askSponsorship })
      this.figures.acts++
      this.act = kind
      this.keys = [...keys]
    }
    this.keys.shift()?.(page)
  }

  goOffline(): void {
    this.current.provider.disconnect()
  }

  comeBack(): void {
    if (this.isOffline) this.act = "coming back"
    this.current.reconnect()
  }

  /** Closes the tab and opens it again; the page warns whoever has words that are in it alone, and they stay. */
  reopen(): void {
    const { doc } = this.current
    const saveState = this.room.saveState()
    if (saveState !== "saved" && saveState !== "on-this-device") return
    if (saveState === "on-this-device") this.leftBehind.set(doc.clientID, clockOf(doc))
    this.session = { ...this.session, person: this.current.person }
    this.act = "opening"
    this.shut()
    this.open()
  }

  async ask(path: string, body: object): Promise<number> {
    try {
      const response = await fetch(`${this.address.door()}/api/v1/documents/${documentId}/${path}`, {
        method: "POST",
        headers: {
          cookie: this.session.cookie,
          origin: ownPages,
          "content-type": "application/json",
          "acting-for": this.acting,
        },
        body: JSON.stringify(body),
      })
      await response.arrayBuffer()
      return response.status
    } catch {
      return 0
    }
  }

  shut(): void {
    this.forget()
    this.page?.page.close()
    this.page = null
    this.keys = []
    this.room.leave()
  }

  private async join(token: string): Promise<void> {
    this.session = await comeIn(this.address.door(), token)
  }

  private open(): void {
    const { cookie, person } = this.session
    this.room = new LiveRoom({
      documentId,
      person,
      url: this.address.line,
      keeping: keepingOf(this.device.heldBy(person)),
      WebSocketPolyfill: socketsWith(cookie),
    })
    this.lastRefusal = null
    this.rescued = this.room.current().rescuedWords.length
    this.forget = this.room.subscribe(() => this.notice())
  }

  /** Counts what the page has been told. */
  private notice(): void {
    const { refusal, rescuedWords, doc, connection, person } = this.current
    if (person.acting !== null && person.acting !== this.acting) this.typeFor(person.acting)
    if (refusal !== null && refusal !== this.lastRefusal) {
      countRefusal(this.figures, this.act, refusal.code)
      this.leftBehind.clear()
    }
    this.lastRefusal = refusal
    if (rescuedWords.length > this.rescued) {
      this.figures.wordsRescued += rescuedWords.length - this.rescued
      this.leftBehind.clear()
    }
    this.rescued = rescuedWords.length
    if (this.isSaved && connection.state === "connected") {
      const clock = clockOf(doc)
      if (clock > 0) this.acknowledged.set(doc.clientID, clock)
    }
  }

  /** Undoing for one delegation what was typed for another would be beyond its rights. */
  private typeFor(delegation: DelegationCode): void {
    this.acting = delegation
    this.keys = []
    if (this.page) forgetOwnWork(this.page.page.state)
  }

  private pageNow(): Page | null {
    const { doc, isLoaded } = this.current
    if (!isLoaded) return null
    if (this.page?.doc === doc) return this.page.page
    this.page?.page.close()
    this.keys = []
    doc.on("update", (_update: Uint8Array, origin: unknown) => {
      if (origin !== this.current.provider) this.figures.edits++
    })
    const page = openPage(doc, () => this.acting, this.random.id(6))
    this.page = { doc, page }
    return page
  }
}

/** The origin of the server's own pages, as its settings have it. */

const clockOf = (doc: Y.Doc): number => {
  const last = doc.store.clients.get(doc.clientID)?.at(-1)
  return last ? last.id.clock + last.length : 0
}
