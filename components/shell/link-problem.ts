type LinkProblem = { readonly title: string; readonly sentences: readonly string[] }

/** Why a link does not open, and what to do about it. */
export const linkProblems = {
  missing: {
    title: "Open the link you were given",
    sentences: [
      "This text is open to those who hold a link: the chair, each delegation, and the observers have their own.",
      "Open yours in this browser. If you have none, ask the secretariat of your meeting.",
    ],
  },
  wrong: {
    title: "This link is not one of ours",
    sentences: [
      "It may have been cut off or changed when it was copied: a link is long, and every character counts.",
      "Copy it again, whole, from the message you received. If it still does not open, ask the secretariat for a new one.",
    ],
  },
  revoked: {
    title: "This link has been withdrawn",
    sentences: [
      "The secretariat has taken this link out of use; it lets nobody in any more.",
      "Ask the secretariat for a new one. Nothing you wrote before has been lost.",
    ],
  },
  expired: {
    title: "This link has expired",
    sentences: [
      "It was given for a limited time, and that time is over.",
      "Ask the secretariat for a new one. Nothing you wrote before has been lost.",
    ],
  },
} as const satisfies Record<string, LinkProblem>

export type LinkProblemCode = keyof typeof linkProblems

/** The problem an address names; an unknown name is taken for a wrong link. */
export function linkProblemOf(why: string | string[] | undefined): LinkProblemCode {
  if (why === undefined) return "missing"
  return typeof why === "string" && Object.hasOwn(linkProblems, why) ? (why as LinkProblemCode) : "wrong"
}
