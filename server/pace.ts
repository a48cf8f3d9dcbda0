/**
 * How long a room of `seats` collects what is written before it shows it. A frame costs as much to send as a
 * keystroke, so each keystroke goes out by itself while few are there, and a big room merges those of 50 ms:
 * about 30,000 writes a second whatever its size, where one by one they would be 300,000.
 */
export function updateTickMs(seats: number): number {
  return seats <= 40 ? 0 : Math.min(50, Math.ceil(seats / 25))
}

/** How often members see where the others' carets stand. */
export const memberPresenceTickMs = 50

/** How often observers do: four times a second, and more seldom the more of them there are. */
export function observerPresenceTickMs(seats: number): number {
  return Math.max(250, Math.min(2000, seats))
}
