import { timingSafeEqual } from "node:crypto"
import { tokenOf } from "../links.ts"

/** No invitation can have this name, since a delegation's code has no slash. */
const name = "/backup"

/** What a program shows that may have the whole database: it knows the secret of the data folder. */
export const backupToken = (secret: string): string => tokenOf(name, secret)

/** Shape:  `header` is `Authorization`, or null. */
export function isBackupToken(header: string | null, secret: string): boolean {
  const [given, right] = [Buffer.from(header ?? ""), Buffer.from(`Bearer ${backupToken(secret)}`)]
  return given.length === right.length && timingSafeEqual(given, right)
}
