import { jwtVerify, SignJWT } from "jose"

const name = "session"
const lifetimeSeconds = 30 * 24 * 60 * 60

/** The `Set-Cookie` that makes a browser act as `person`. Scripts cannot read it and other sites cannot post with it. */
export async function makeSessionCookie(person: string, secret: string, isSecure: boolean): Promise<string> {
  const token = await new SignJWT({})
    .setProtectedHeader({ alg: "HS256" })
    .setSubject(person)
    .setIssuedAt()
    .setExpirationTime(`${lifetimeSeconds} s`)
    .sign(new TextEncoder().encode(secret))
  return cookie(token, lifetimeSeconds, isSecure)
}

/** The `Set-Cookie` after which a browser acts as nobody. */
export const clearedSessionCookie = (isSecure: boolean): string => cookie("", 0, isSecure)

const cookie = (value: string, seconds: number, isSecure: boolean) =>
  `${name}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${isSecure ? "; Secure" : ""}`

/** Whom a session is for, and until when, in milliseconds since the epoch. */
export type Session = { readonly person: string; readonly expiresAt: number }

/** The session a `Cookie` header holds, or null if it is none of ours or has run out. */
export async function sessionOfCookie(header: string | null | undefined, secret: string): Promise<Session | null> {
  const token = (header ?? "")
    .split(/;\s*/)
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1)
  if (!token) return null
  try {
    const must = { algorithms: ["HS256"], requiredClaims: ["sub", "exp"] }
    const { payload } = await jwtVerify(token, new TextEncoder().encode(secret), must)
    return { person: payload.sub as string, expiresAt: (payload.exp as number) * 1000 }
  } catch {
    return null
  }
}
