/** A bracket round so many paragraphs lies under every word of them: it says of none that it is disputed. */
const mostParagraphs = 20

/** Whether a thing reaches over more paragraphs than anybody means who speaks of one place in them. */
export const isFarReaching = (paragraphs: number): boolean => paragraphs > mostParagraphs
