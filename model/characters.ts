/**
 * Characters no word of a document may hold. Control characters could forge the separators by which texts are
 * compared; U+2028 and U+2029 break a line where the text has no break; bidi embeddings, overrides and isolates
 * (U+202A–U+202E, U+2066–U+2069) make words read in another order than they stand: what the hall sees would not be
 * what is agreed. Right-to-left words need none of these, and the marks U+200E, U+200F and U+061C stay allowed.
 *
 * Half a surrogate pair is no character at all, and could not even be stored.
 *
 * A line feed is allowed in words: it is a proposed break.
 * Source: Unicode 16.0, UAX #9; Unicode Technical Standard #55, "Source code handling".
 */
const unprintable =
  "\\u0000-\\u0009\\u000b-\\u001f\\u007f-\\u009f\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069\\ud800-\\udfff"

const inWords = new RegExp(`[${unprintable}]`, "u")
const inLine = new RegExp(`[${unprintable}\\n]`, "u")
const everyInWords = new RegExp(`[${unprintable}]`, "gu")

/** Whether words, or a note, hold a character that cannot be shown as it stands. */
export const hasUnprintable = (text: string): boolean => inWords.test(text)

/** Whether something of one line, such as a letter or a tag, does. */
export const hasUnprintableInLine = (text: string): boolean => inLine.test(text)

export const withoutUnprintable = (text: string): string => text.replace(everyInWords, "")
