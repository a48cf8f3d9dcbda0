import { orNothing } from "./or-nothing.ts"

/** The cards, and what works rulings out. */
export const loadCard = () => orNothing(import("#components/brackets/card.tsx").then((file) => file.Card))
