/** Why a link does not open; the sentences stand in the catalogue under `link`. */
export const linkProblems = ["missing", "wrong", "revoked", "expired"] as const
export type LinkProblemCode = (typeof linkProblems)[number]

/** The problem an address names; an unknown name is taken for a wrong link. */
export function linkProblemOf(why: string | string[] | undefined): LinkProblemCode {
  if (why === undefined) return "missing"
  return linkProblems.find((problem) => problem === why) ?? "wrong"
}
