/**
 * The text of a file that is nothing but text: UTF-8, or UTF-16 as Windows saves "Unicode text", or what Excel and older editors
 * write in western Europe. Null for a file of another kind: bytes that no text has, a PDF, rich text, a web page.
 */
export function textIn(bytes: Uint8Array): string | null {
  const text = decoded(bytes)
  return text === null || text.includes("\u0000") || otherKinds.test(text) ? null : text
}

const otherKinds = /^\s*(?:%PDF-|\{\\rtf|<(?:!doctype|html|\?xml))/i

function decoded(bytes: Uint8Array): string | null {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : "utf-8"
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    const isText = bytes.includes(0x0a) && bytes.every((byte) => byte >= 0x20 || [0x09, 0x0a, 0x0d].includes(byte))
    return isText ? new TextDecoder("windows-1252").decode(bytes) : null
  }
}
