import { useState } from "react"
import type { Rights } from "#components/brackets/card.tsx"
import type { OnOpen } from "#components/brackets/open-row.tsx"
import type { FilteredOpen } from "#components/brackets/use-open-filter.ts"
import { countHere, type People } from "#components/people/people-of.ts"
import { WhatIfList } from "#components/views/lazy-views.ts"
import type { useReading } from "#components/views/use-reading.ts"
import type { OpenCount } from "#model/open-count.ts"
import type { Plan } from "#model/plan.ts"
import type { Decision, DocumentView, ParagraphNote } from "#model/protocol.ts"
import { CardInHand } from "./card-in-hand.tsx"
import { preparePanel } from "./lazy-panels.ts"
import { PanelList } from "./panel-list.tsx"
import { SidePanel, type Tab } from "./side-panel.tsx"
import type { useAsked } from "./use-asked.ts"
import type { Selection } from "./use-selection.ts"

type Props = {
  views: ReturnType<typeof useReading>
  view: DocumentView
  /** Null until it has come from the room. */
  register: readonly Decision[] | null
  people: People
  open: OpenCount
  filtered: FilteredOpen
  selection: Selection
  asking: ReturnType<typeof useAsked>
  notes: readonly ParagraphNote[]
  rights: Rights
  onPreview: (plan: Plan | null) => void
  onOpen: OnOpen
}

/** What stands beside the text: the card in hand and the lists, or what may be supposed. */
export function PanelInView({ views, view, people, open, selection, asking, notes, rights, ...props }: Props) {
  const [tab, setTab] = useState<Tab>("open")
  const register = props.register ?? none
  const { selected, target, isBeside } = selection
  const { asked, ask, forget } = asking
  const handleTab = (tab: Tab) => {
    selection.standAbove()
    setTab(tab)
  }
  if (views.reading.kind === "what-if")
    return <WhatIfList view={view} supposed={views.supposed} onSuppose={views.suppose} />
  return (
    <SidePanel
      tab={tab}
      onTab={handleTab}
      onPrepare={preparePanel}
      counts={{
        open: open.brackets + open.groups + open.changes,
        register: props.register?.length ?? null,
        people: countHere(people),
      }}
      anchor={asked === null && isBeside && selected && target ? { paragraph: selected.paragraph, target } : null}
      card={
        !views.isReading || asked !== null ? (
          <CardInHand
            asked={asked}
            selection={selection}
            view={view}
            register={register}
            notes={notes}
            rights={rights}
            onPreview={props.onPreview}
            onForget={forget}
          />
        ) : null
      }
    >
      <PanelList
        tab={tab}
        view={view}
        register={register}
        people={people}
        filtered={props.filtered}
        target={target}
        rights={rights}
        onOpen={props.onOpen}
        onAsk={ask}
      />
    </SidePanel>
  )
}

const none: readonly Decision[] = []
