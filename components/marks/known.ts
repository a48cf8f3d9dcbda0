/** Says on a device that whoever uses it has read how the text is marked. */
export const marksCookie = "marks"
