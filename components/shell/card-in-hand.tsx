import type { Rights } from "#components/brackets/card.tsx"
import type { Plan } from "#model/plan.ts"
import type { Decision, DocumentView, ParagraphNote } from "#model/protocol.ts"
import { goTo } from "./go-to.ts"
import { Card } from "./lazy-cards.ts"
import { RulingCards } from "./ruling-cards.tsx"
import type { Asked } from "./use-asked.ts"
import type { Selection } from "./use-selection.ts"

type Props = {
  asked: Asked | null
  selection: Selection
  view: DocumentView
  register: readonly Decision[]
  notes: readonly ParagraphNote[]
  rights: Rights
  onPreview: (plan: Plan | null) => void
  /** What was asked for is done with. */
  onForget: () => void
}

/** The card of what the chair asked for, else of what is selected. */
export function CardInHand({ asked, selection, view, register, notes, rights, onPreview, onForget }: Props) {
  const { selected, target, arrivals, turnTo, close, openNext } = selection
  if (asked !== null)
    return (
      <RulingCards
        asked={asked}
        view={view}
        register={register}
        rights={rights}
        onShow={(item) => goTo(item.target)}
        onPreview={onPreview}
        onClose={onForget}
      />
    )
  if (selected === null || target === null) return null
  return (
    <Card
      view={view}
      labelledGroups={view.labelledGroups}
      register={register}
      selected={selected}
      target={target}
      notes={notes}
      rights={rights}
      arrivals={arrivals}
      onTarget={turnTo}
      onPreview={onPreview}
      onClose={close}
      onNext={openNext}
    />
  )
}
