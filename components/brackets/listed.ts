import type { OpenItem } from "#model/protocol.ts"

/** Whether an open item has a line of its own: options stand under their group, paragraphs have their place. */
export const isListed = (item: OpenItem): boolean => item.target.kind !== "option" && item.target.kind !== "paragraph"
