import type { Person, PresenceUser } from "#model/protocol.ts"

/** Everyone here, oneself included: others are told by the room, oneself one knows. */
export function withSelf(others: readonly PresenceUser[], { name, role, delegation }: Person): readonly PresenceUser[] {
  if (role === "observer") return others
  return [...others, { name, role, delegation, colour: null }]
}
