/**
 * What the address of a document may be: small letters, digits and hyphens, at most forty. No hyphen stands in a set, because a
 * browser reads the pattern of a field with the flag `v`, and takes none that is not valid there.
 */
export const documentIdPattern = /^[a-z0-9](?:[a-z0-9]|-){0,39}$/

/** Addresses below `/documents` that are pages of their own. */
const reserved: readonly string[] = ["new"]

/** Whether a document may have this address. */
export const isDocumentId = (id: string): boolean => documentIdPattern.test(id) && !reserved.includes(id)

/** An address made of a title: "Resolution 130 (Rev. Busan)" gives `resolution-130-rev-busan`. "" where it has no Latin letters or digits. */
export const documentIdOf = (title: string): string =>
  title
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+/, "")
    .slice(0, 40)
    .replace(/-+$/, "")

/** An address for a document that is begun from another one: of its title, and where that has no more than the other's, the other's with `draft`. */
export const addressBeside = (id: string, title: string): string => {
  const own = documentIdOf(title)
  return own === "" || own === id ? `${id.slice(0, 34)}-draft` : own
}
