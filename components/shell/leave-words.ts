/** What is said on the way out. Apart from the other words, since whoever only reads needs none of it in a script. */
export const leaveWords = {
  signOut: "Sign out",
  unsaved:
    "Some of your words are not in the text of the room. Signing out removes them from this device. Sign out all the same?",
  failed: "The server cannot be reached, so you are still signed in. Try again when the line is back.",
} as const
