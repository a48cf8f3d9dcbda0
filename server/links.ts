import { createHmac, timingSafeEqual } from "node:crypto"

/**
 * The token of an invitation's link: `<invitation id>.<base64url HMAC-SHA256 of it>`. Nothing random is in it, so the
 * same links hold after a restart and a restored backup.
 */
export const tokenOf = (invitation: string, secret: string): string => `${invitation}.${signature(invitation, secret)}`

/** The id of the invitation a token was made for, or null if it was not made with this secret. */
export function invitationOfToken(token: string, secret: string): string | null {
  const dot = token.indexOf(".")
  if (dot < 1) return null
  const invitation = token.slice(0, dot)
  const [given, right] = [Buffer.from(token.slice(dot + 1)), Buffer.from(signature(invitation, secret))]
  return given.length === right.length && timingSafeEqual(given, right) ? invitation : null
}

const signature = (invitation: string, secret: string) =>
  createHmac("sha256", secret).update(invitation).digest("base64url")
