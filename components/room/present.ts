import type { Awareness } from "y-protocols/awareness"
import type { PresenceUser } from "#model/protocol.ts"
import type { Present } from "#model/watching.ts"

/** Everyone shown in the room but oneself: chair first, then by delegation and name. */
export function presentOf(awareness: Awareness): Present[] {
  const people: Present[] = []
  for (const [client, state] of awareness.getStates()) {
    const user = (state as { user?: PresenceUser }).user
    if (user && client !== awareness.clientID) people.push({ ...user, client })
  }
  return people.sort((a, b) => order(a).localeCompare(order(b)))
}

const order = ({ role, delegation, name }: Present) => `${role === "chair" ? 0 : 1} ${delegation ?? "~"} ${name}`
