import type { Stance } from "#model/positions.ts"

/** What is said of the meeting round the text. */
export const words = {
  positions: "Positions",
  stance: {
    supports: "supports",
    "can-accept": "can accept",
    "ad-referendum": "ad referendum",
    "awaiting-instructions": "awaiting instructions",
    reserves: "reserves",
    opposes: "opposes",
  } satisfies Record<Stance, string>,
  takenBack: "took its position back",
  nobodySaid: "No delegation has taken a position.",
  membersOnly: "Positions are shown to members only.",
  positionOf: (code: string) => `Position of ${code}`,
  takePosition: "Take a position",
  enterFor: "Enter for",
  chooseDelegation: "a delegation…",
  note: "Note",
  notePlaceholder: "Reason, or what would help",
  conditionIf: "Only if",
  noCondition: "no condition",
  outcomeLabel: "What must become of it",
  outcome: { accepted: "is accepted", rejected: "is rejected" },
  condition: (item: string, outcome: "accepted" | "rejected") => `if ${item} ${words.outcome[outcome]}`,
  addDetails: "Note or condition",
  saveDetails: "Save",
  takeBack: "Take back",
  history: (count: number) => `History (${count})`,
  byChair: "entered by the chair",
  opposedBy: "opposed by",
  positionsThen: "Positions then",
  notTheBound: "These are not the positions that the decision was bound to.",
  onGroup: "All alternatives together",

  comments: "Comments",
  commentCount: (count: number) => (count === 1 ? "1 comment" : `${count} comments`),
  commentLabel: "Comment for everybody",
  commentPlaceholder: "Everybody reads this. Call a delegation with @ and its code",
  sendComment: "Comment",
  answerLabel: "Answer",
  sendAnswer: "Answer",
  resolve: "Resolve",
  resolvedBy: (name: string) => `resolved by ${name}`,
  resolvedThreads: (count: number) => (count === 1 ? "1 resolved thread" : `${count} resolved threads`),
  isCalled: (code: string) => `${code} is called`,
  threadOf: (code: string) => `Thread of ${code}`,

  noteToSelf: "Note to yourself",
  noteToSelfHelp: "Nobody else can read this.",
  saveNote: "Keep",
  kept: "Kept",

  askFloor: "Ask for the floor",
  lowerFlag: "Lower your flag",
  flagUp: (place: number) => `Your flag is up: ${ordinal(place)} in order`,
  floor: "Floor",
  floorOf: (code: string) => `${code} has the floor`,
  hasFloor: "has the floor",
  floorList: "Asking for the floor, in order",
  nobodyAsks: "No flag is up.",
  giveFloor: (code: string) => `Give the floor to ${code}`,
  give: "Give the floor",
  lower: "Lower",
  lowerOf: (code: string) => `Lower the flag of ${code}`,
  endFloor: "Take the floor back",
  floorButton: (count: number, speaking: string | null) =>
    [
      speaking === null ? "Nobody has the floor" : words.floorOf(speaking),
      count === 0 ? "no flag is up" : count === 1 ? "1 flag is up" : `${count} flags are up`,
    ].join(", "),
  raised: (code: string) => `${code} asks for the floor.`,
  given: (code: string) => `${code} has the floor.`,

  visibility: "Positions are visible to",
  visibleTo: { members: "members only", all: "all, observers too" },
  sitting: "Sitting",
  leads: "The room follows what you select",
  takeUp: "Take up this paragraph",
  takenUp: "The room is here",
  chairIsAt: (place: string) => `The chair has taken up ${place}.`,
  followAt: (place: string) => `Follow the chair: ${place}`,
  followKey: "F",
  followKeyWriting: "Alt F",
  noPlace: "the beginning of the text",
} as const

const ordinals = new Intl.PluralRules("en", { type: "ordinal" })
const endings: Record<string, string> = { one: "st", two: "nd", few: "rd", other: "th" }

/** "3rd". */
const ordinal = (place: number): string => `${place}${endings[ordinals.select(place)]}`
