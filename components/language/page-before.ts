/** The page somebody came from, as a path of this site: nobody is sent to another one from here. */
export function pageBefore(referrer: string | null): string {
  if (referrer === null || !URL.canParse(referrer)) return "/"
  const { pathname, search } = new URL(referrer)
  return `/${pathname.replace(/^\/+/, "")}${search}`
}
