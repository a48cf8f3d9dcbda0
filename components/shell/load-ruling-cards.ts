/** The chair's cards beside that of what is selected; none without a line to bring them. */
export const loadReopenCard = () =>
  import("#components/brackets/reopen-card.tsx").then(
    (file) => file.ReopenCard,
    () => noCard,
  )

export const loadUnopposedCard = () =>
  import("#components/brackets/unopposed-card.tsx").then(
    (file) => file.UnopposedCard,
    () => noCard,
  )

const noCard = () => null
