import type { CardProps } from "#components/brackets/card.tsx"
import type { ReopenCardProps } from "#components/brackets/reopen-card.tsx"
import type { UnopposedCardProps } from "#components/brackets/unopposed-card.tsx"
import type { GoingProps } from "./going-brackets.tsx"
import { lazily } from "./lazily.tsx"

/** The cards, and what works rulings out: whoever reads without pointing at anything is not sent them. */
export const Card = lazily<CardProps>(async () => (await import("#components/brackets/card.tsx")).Card)
export const ReopenCard = lazily<ReopenCardProps>(
  async () => (await import("#components/brackets/reopen-card.tsx")).ReopenCard,
)
export const UnopposedCard = lazily<UnopposedCardProps>(
  async () => (await import("#components/brackets/unopposed-card.tsx")).UnopposedCard,
)
export const GoingBrackets = lazily<GoingProps>(async () => (await import("./going-brackets.tsx")).GoingBrackets)
