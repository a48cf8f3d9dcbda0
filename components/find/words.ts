/** What finding says. */
export const words = {
  find: "Find in the document",
  placeholder: "Find…",
  previous: "Previous place",
  next: "Next place",
  close: "Close",
  count: (at: number, count: number) => `${at} of ${count}`,
  none: "Not found",
} as const
