const maxKept = { patches: 400, bytes: 1 << 20 }

/** The latest patches as frames, for those who missed some: a line that was gone for a moment is not told everything. */
export class RecentPatches {
  private readonly frames: Uint8Array[] = []
  private bytes = 0
  /** The version that the last of them makes. */
  private last = 0

  /** Keeps what makes `version` of the one before it. */
  keep(version: number, frame: Uint8Array): void {
    this.frames.push(frame)
    this.bytes += frame.length
    this.last = version
    while (this.frames.length > maxKept.patches || this.bytes > maxKept.bytes)
      this.bytes -= this.frames.shift()?.length ?? 0
  }

  /** All from one version to another, in order; null where one of them is kept no more, or there is no such version. */
  between(from: number, to: number): readonly Uint8Array[] | null {
    const first = this.last - this.frames.length
    return from < first || from > to || to > this.last ? null : this.frames.slice(from - first, to - first)
  }
}
