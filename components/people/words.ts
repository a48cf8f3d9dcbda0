/** What is said of people. */
export const words = {
  heading: "People",
  chair: "Chair",
  nobody: "nobody",
  chairHere: "The chair is here",
  chairAway: "The chair is not connected",
  inRoom: "In the room",
  notHere: "Not connected",
  inviting: "Delegations, links and sessions ↗",
  progress: "Progress: what is open over time, and where ↗",
  projector: "Screen for the hall ↗",
  nobodyHere: "No delegation is connected.",
  regionalGroup: "regional group",
  memberState: "Member State",
  hereLabel: (codes: readonly string[]) => `Here: ${codes.join(", ")}`,
  hereNobody: "No delegation is here",
  draft: "of the draft",
} as const
