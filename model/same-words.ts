/**
 * Words as they are compared: what a typesetter decides is left aside. Blanks of any kind are one blank, a non-breaking
 * hyphen is a hyphen, quotation marks and apostrophes stand straight; what cannot be seen, such as a soft hyphen, is not there.
 */
export const plainly = (text: string): string =>
  plainWord.test(text)
    ? text
    : text
        .replace(/[\u00ad\u200b\ufeff]/g, "")
        .replace(/[\u2010\u2011]/g, "-")
        .replace(/[\u2018\u2019\u02bc]/g, "'")
        .replace(/[\u201c\u201d\u201e]/g, '"')
        .replace(/\s+/g, " ")
        .trim()

/** Most words are compared as they stand, and very often. */
const plainWord = /^[!-~]+$/

/** Whether two texts have the same words and the same punctuation, typography apart. */
export const sameWords = (a: string, b: string): boolean => plainly(a) === plainly(b)
