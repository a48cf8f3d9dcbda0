import { encodeAny, toBase64 } from "lib0/buffer"
import { digest } from "lib0/hash/sha256"
import { attributesOf, isMarkType } from "./mark-attributes.ts"
import type { Mark, MarkType } from "./marks.ts"
import { onceEach } from "./once-each.ts"

/**
 * The key under which Yjs keeps a mark on text, as y-prosemirror writes it for marks that may overlap:
 * the type, `--`, and eight base64 characters of the folded SHA-256 of type and attributes.
 */
export const markKey = onceEach(
  (mark: Mark): string => `${mark.type}--${foldedHash({ type: mark.type, attrs: attributesOf(mark) })}`,
)

/** The type a Yjs key names, or null if the key is not a mark's. */
export function typeOfKey(key: string): MarkType | null {
  const type = key.slice(0, Math.max(0, key.lastIndexOf("--")))
  return isMarkType(type) ? type : null
}

function foldedHash(value: object): string {
  const hash = digest(encodeAny(value))
  const folded = hash.slice(0, 6)
  for (let i = folded.length; i < hash.length; i++) folded[i % 6] = (folded[i % 6] ?? 0) ^ (hash[i] ?? 0)
  return toBase64(folded)
}
