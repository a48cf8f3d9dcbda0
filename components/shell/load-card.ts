/** The cards, and what works rulings out. Without a line they cannot come: then there is no card, rather than no page. */
export const loadCard = () =>
  import("#components/brackets/card.tsx").then(
    (file) => file.Card,
    () => noCard,
  )

const noCard = () => null
