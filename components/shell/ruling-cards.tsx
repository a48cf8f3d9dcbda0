import type { Rights } from "#components/brackets/card.tsx"
import type { Plan } from "#model/plan.ts"
import type { Decision, DocumentView, OpenItem } from "#model/protocol.ts"
import { ReopenCard, UnopposedCard } from "./lazy-cards.ts"
import type { Asked } from "./use-asked.ts"

type Props = {
  asked: Asked
  view: DocumentView
  register: readonly Decision[]
  rights: Rights
  onShow: (item: OpenItem) => void
  onPreview: (plan: Plan | null) => void
  onClose: () => void
}

/** The chair's cards that are about no one place. */
export function RulingCards({ asked, rights, onShow, ...rest }: Props) {
  if (rights.rule === null || rights.ruleAll === null) return null
  if (asked.kind === "unopposed") return <UnopposedCard ask={rights.ruleAll} onShow={onShow} {...rest} />
  return <ReopenCard key={asked.number} number={asked.number} ask={rights.rule} {...rest} />
}
