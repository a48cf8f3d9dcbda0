/**
 * How often a room of `seats` shows what was written: each keystroke by itself while few are there, and up to 25
 * times a second when many are, since a frame costs as much to send as a keystroke.
 */
export function updateTickMs(seats: number): number {
  if (seats <= 40) return 0
  return Math.min(40, Math.ceil((seats - 40) / 4))
}

/** How often members see where the others' carets stand. */
export const memberPresenceTickMs = 50

/** How often observers do: four times a second, and more seldom the more of them there are. */
export function observerPresenceTickMs(seats: number): number {
  return Math.max(250, Math.min(2000, seats))
}
