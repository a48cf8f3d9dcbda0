import { orNothing } from "./or-nothing.ts"

/** The chair's cards beside that of what is selected. */
export const loadReopenCard = () =>
  orNothing(import("#components/brackets/reopen-card.tsx").then((file) => file.ReopenCard))
export const loadUnopposedCard = () =>
  orNothing(import("#components/brackets/unopposed-card.tsx").then((file) => file.UnopposedCard))
