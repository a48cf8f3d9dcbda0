/** What the address of a document may be: small letters, digits and hyphens, at most forty. */
export const documentIdPattern = /^[a-z0-9][a-z0-9-]{0,39}$/

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
