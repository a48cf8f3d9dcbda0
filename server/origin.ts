type Headers = { origin: string | null; host: string | null; fetchSite?: string | null }

/**
 * Whether a request that a cookie speaks for was made by our own pages.
 * Shape:  `publicUrl` is where people reach the server; behind a proxy it differs from the `Host` we are given.
 */
export function isFromOwnPages({ origin, host, fetchSite }: Headers, publicUrl: string): boolean {
  if (origin === null) return fetchSite === "same-origin"
  if (origin === new URL(publicUrl).origin) return true
  return URL.canParse(origin) && host !== null && new URL(origin).host === host
}
