/** What explains the marks of the text. */
export const words = {
  title: "How to read this text",
  insertion: "Insertion",
  insertionSays: "Underlined: proposed new words, in the colour of the delegation that proposes them.",
  deletion: "Deletion",
  deletionSays: "Struck: proposed to be taken out. They stand until the chair decides.",
  bracket: "Bracket",
  bracketSays: "In square brackets: not agreed. The outer the bracket, the heavier it is drawn.",
  option: "Options",
  optionSays: "Tied in the margin: alternatives, of which one at most will stay.",
  sample: {
    before: "Member States ",
    inserted: "and Sector Members ",
    struckBefore: "to report ",
    struck: "without delay",
    struckAfter: " to",
    bracketed: "on a voluntary basis",
    optionLabel: (number: number) => `Option ${number}`,
    options: ["to study", "to continue to study"],
  },
  understood: "I know the marks",
} as const
