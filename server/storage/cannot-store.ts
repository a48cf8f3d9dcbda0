const full = 13
const readOnly = 8
const failedIo = 10

/** Why nothing can be written to the disk, for whoever runs the server; null if the error means something else. */
export function whyNotStored(error: unknown): string | null {
  const code = (error as { errcode?: unknown } | null)?.errcode
  if (typeof code !== "number") return null
  switch (code & 0xff) {
    case full:
      return "the disk is full"
    case readOnly:
      return "the disk or the database file cannot be written"
    case failedIo:
      return "the disk fails, or a quota is used up"
    default:
      return null
  }
}
