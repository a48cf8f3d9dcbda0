/** The sentences one file may say: those of the folders it names, under keys it writes out or puts together. */
export type Source = { readonly strings: ReadonlySet<string>; readonly patterns: readonly RegExp[] }

/** Reads a file for what is written in quotation marks, and in back quotes with something put in. */
export function sourceOf(text: string): Source {
  const strings = [...text.matchAll(/(["'`])([\w. -]+)\1/g)].map((found) => found[2] ?? "")
  const patterns = [...text.matchAll(/`([\w.-]*(?:\$\{[^`{}]*\}[\w.-]*)+)`/g)].map(
    ([, key = ""]) => new RegExp(`^${key.replace(/\./g, "\\.").replace(/\$\{[^}]*\}/g, "[\\w -]+")}$`),
  )
  return { strings: new Set(strings), patterns }
}

/** Whether a key of the catalogue is said somewhere. */
export function isUsed(key: string, sources: readonly Source[]): boolean {
  const dot = key.indexOf(".")
  const [namespace, rest] = [key.slice(0, dot), key.slice(dot + 1)]
  return sources.some(
    ({ strings, patterns }) =>
      strings.has(namespace) && (strings.has(rest) || patterns.some((pattern) => pattern.test(rest))),
  )
}
