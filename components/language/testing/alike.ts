/** Kinds of contribution that papers of the Union print alike in every language. */
const ofTheUnion = ["ADD", "MOD", "NOC", "SUP"].map((kind) => `sheet.kinds.${kind}`)

/** What is the same in another language as in English, and is no oversight. */
export const alike: Readonly<Record<"fr" | "ar", readonly string[]>> = {
  fr: [
    "brackets.filterLabel.group",
    "brackets.filterName.group",
    "brackets.kind.group",
    "brackets.kind.option",
    "documents.list",
    "guests.code",
    "guests.sessions",
    "marks.option",
    "meeting.note",
    "meeting.positions",
    "meeting.stance.ad-referendum",
    "progress.fromTo",
    "register.csv",
    "register.xlsx",
    ...ofTheUnion,
  ],
  ar: ["register.csv", "register.xlsx", ...ofTheUnion, "views.backKey"],
}
