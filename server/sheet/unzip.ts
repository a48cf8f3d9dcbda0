import { Unzip, UnzipInflate, UnzipPassThrough } from "fflate"

export type Unzipped =
  | { readonly ok: true; readonly files: ReadonlyMap<string, Uint8Array> }
  | { readonly ok: false; readonly reason: "not-a-zip" | "unzips-too-large" }

/** Fed in so small pieces, a file packed a thousand times smaller than it is cannot fill the memory before it is noticed. */
const pieceBytes = 8 << 10

class TooLarge extends Error {}

/**
 * Unzips the files that are wanted, and stops as soon as more comes out than `maxBytes`: a file of some kilobytes can be
 * packed so that it unzips to many gigabytes.
 */
export function unzip(
  bytes: Uint8Array,
  { wants, maxBytes }: { wants: (name: string) => boolean; maxBytes: number },
): Unzipped {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return { ok: false, reason: "not-a-zip" }
  const files = new Map<string, Uint8Array[]>()
  let size = 0
  const stream = new Unzip((file) => {
    if (!wants(file.name)) return
    const chunks: Uint8Array[] = []
    files.set(file.name, chunks)
    file.ondata = (error, chunk) => {
      if (error) throw error
      size += chunk.length
      if (size > maxBytes) throw new TooLarge()
      chunks.push(chunk)
    }
    file.start()
  })
  stream.register(UnzipInflate)
  stream.register(UnzipPassThrough)
  try {
    for (let at = 0; at < bytes.length; at += pieceBytes)
      stream.push(bytes.subarray(at, at + pieceBytes), at + pieceBytes >= bytes.length)
  } catch (error) {
    return { ok: false, reason: error instanceof TooLarge ? "unzips-too-large" : "not-a-zip" }
  }
  return { ok: true, files: new Map([...files].map(([name, chunks]) => [name, Buffer.concat(chunks)])) }
}
