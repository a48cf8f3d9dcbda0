/** Words as markup shows them: what could pass for one of its signs stands behind a `\\`. */
export const asMarkup = (words: string): string => words.replace(/[\\{}[\]¶]/g, "\\$&")
