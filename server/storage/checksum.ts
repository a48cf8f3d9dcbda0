import { crc32 } from "node:zlib"

/** Stored beside what it was made of: a byte that changed on the disk is noticed before it becomes a word in the text. */
export const checksum = (bytes: Uint8Array): number => crc32(bytes)
