import type { Rights } from "#components/brackets/card.tsx"
import { OpenList } from "#components/brackets/open-list.tsx"
import type { OnOpen } from "#components/brackets/open-row.tsx"
import { UnopposedButton } from "#components/brackets/unopposed-button.tsx"
import type { FilteredOpen } from "#components/brackets/use-open-filter.ts"
import type { People } from "#components/people/people-of.ts"
import type { Decision, DocumentView, ItemTarget } from "#model/protocol.ts"
import { goToParagraph } from "./go-to.ts"
import { PeoplePanel, RegisterPanel } from "./lazy-panels.ts"
import type { Tab } from "./side-panel.tsx"
import type { Asked } from "./use-asked.ts"

type Props = {
  tab: Tab
  view: DocumentView
  register: readonly Decision[]
  people: People
  filtered: FilteredOpen
  target: ItemTarget | null
  rights: Rights
  onOpen: OnOpen
  onAsk: (asked: Asked) => void
}

/** What is open, what was decided, or who is here. */
export function PanelList({ tab, view, register, people, filtered, target, rights, onOpen, onAsk }: Props) {
  switch (tab) {
    case "open":
      return (
        <>
          {rights.ruleAll !== null && <UnopposedButton onAsk={() => onAsk({ kind: "unopposed" })} />}
          <OpenList filtered={filtered} target={target} onOpen={onOpen} />
        </>
      )
    case "register":
      return (
        <RegisterPanel
          register={register}
          meta={view.meta}
          onGo={goToParagraph}
          onReopen={rights.rule && ((number) => onAsk({ kind: "reopen", number }))}
        />
      )
    case "people":
      return <PeoplePanel people={people} documentId={view.meta.id} isChair={rights.rule !== null} />
  }
}
