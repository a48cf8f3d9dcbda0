/** "23:05", as the clock of this device has it. Units: milliseconds since the epoch. */
export const clockTime = (at: number): string =>
  new Date(at).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" })
