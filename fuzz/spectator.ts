import { WatchedRoom } from "#components/watching/watched-room.ts"
import { textHash } from "#model/hash.ts"
import { comeIn, socketsWith } from "./door.ts"

/** A page that only reads, on a line that drops: what it is shown must be what everybody has. */
export class Spectator {
  private readonly room: WatchedRoom

  private constructor(room: WatchedRoom) {
    this.room = room
  }

  /** Shape: `door` is where one comes in, `line` where frames go, slower and not as safe. */
  static async at(door: string, line: string, token: string): Promise<Spectator> {
    const { cookie, person } = await comeIn(door, token)
    return new Spectator(
      new WatchedRoom({ documentId: "resolution-130", person, url: line, Socket: socketsWith(cookie) }),
    )
  }

  /** "" before anything was shown. */
  get textHash(): string {
    const watched = this.room.current()
    return watched === null ? "" : textHash(watched.paragraphs)
  }

  leave(): void {
    this.room.leave()
  }
}
