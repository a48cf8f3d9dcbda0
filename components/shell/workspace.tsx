"use client"

import { type MouseEvent, type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from "react"
import { Card, type Rights } from "#components/brackets/card.tsx"
import { defaultTarget, isFarReaching } from "#components/brackets/default-target.ts"
import { nextOpen } from "#components/brackets/next-open.ts"
import { OpenList } from "#components/brackets/open-list.tsx"
import { type Selected, selectedAt } from "#components/brackets/selected.ts"
import { sameTarget } from "#components/brackets/target.ts"
import { codesHere, peopleOf } from "#components/people/people-of.ts"
import { PeoplePanel } from "#components/people/people-panel.tsx"
import { RegisterPanel } from "#components/register/register-panel.tsx"
import type { Plan } from "#model/plan.ts"
import type { Decision, DecisionTarget, DocumentView, OpenItem, ParagraphNote, PresenceUser } from "#model/protocol.ts"
import { Announcer } from "./announcer.tsx"
import { Frame } from "./frame.tsx"
import { goTo } from "./go-to.ts"
import { Highlight } from "./highlight.tsx"
import { countOpen } from "./open-count.ts"
import { Outline } from "./outline.tsx"
import { outlineOf } from "./outline-of.ts"
import { Pill } from "./pill.tsx"
import { SidePanel, type Tab } from "./side-panel.tsx"
import { TopBar } from "./top-bar.tsx"
import { useCurrentSection } from "./use-current-section.ts"
import { useSettled } from "./use-settled.ts"

type Props = {
  view: DocumentView
  register: readonly Decision[]
  present: readonly PresenceUser[]
  notes: readonly ParagraphNote[]
  rights: Rights
  role: ReactNode
  saveState: ReactNode
  /** What must be read before going on: no line, refused edits, rescued words. */
  notices: ReactNode
  /** The sheet itself, still or being written in. */
  text: ReactNode
  onPreview: (plan: Plan | null) => void
}

/** The whole page: text in the middle, what is known of it round about. */
export function Workspace(props: Props) {
  const { register, present, notes, rights, role, saveState, notices, text, onPreview } = props
  const view = useSettled(props.view)
  const [selected, setSelected] = useState<Selected | null>(null)
  const [target, setTarget] = useState<DecisionTarget | null>(null)
  const [isPreviewing, setIsPreviewing] = useState(false)
  const [tab, setTab] = useState<Tab>("open")
  const sections = useMemo(() => outlineOf(view.paragraphs, view.open), [view])
  const people = useMemo(() => peopleOf(view.delegations, present), [view.delegations, present])
  const open = useMemo(() => countOpen(view.open), [view.open])
  const section = useCurrentSection(sections)
  const item = view.open.find((item) => sameTarget(item.target, target))

  // A ruling may take the selected paragraph away; where it stood is still where to go on from.
  const lastIndex = useRef(0)
  useEffect(() => {
    const index = view.paragraphs.findIndex((paragraph) => paragraph.id === selected?.paragraph)
    if (index >= 0) lastIndex.current = index
  }, [view, selected])

  const select = useCallback((selected: Selected | null, target: DecisionTarget | null) => {
    setSelected(selected)
    setTarget(target)
  }, [])
  const handleTextClick = (event: MouseEvent) => {
    const at = selectedAt(event.target as Node)
    if (at !== null) select(at, defaultTarget(at, view.open))
  }
  const handleOpen = useCallback(
    (item: OpenItem) => {
      const paragraph = item.paragraphs[0]
      if (paragraph === undefined) return
      select({ paragraph, targets: [item.target] }, item.target)
      goTo(item.target)
    },
    [select],
  )
  const handleTarget = useCallback((target: DecisionTarget) => {
    setTarget(target)
    goTo(target)
  }, [])
  const handleNext = () => {
    const next = nextOpen(view, lastIndex.current)
    if (next) handleOpen(next)
    else select(null, null)
  }
  const handlePreview = useCallback(
    (plan: Plan | null) => {
      setIsPreviewing(plan !== null)
      onPreview(plan)
    },
    [onPreview],
  )
  const handleClose = useCallback(() => select(null, null), [select])

  return (
    <>
      <Highlight target={isPreviewing ? null : target} isFarReaching={isFarReaching(item)} />
      <Announcer register={register} />
      <Frame
        topBar={(toggles) => (
          <TopBar meta={view.meta} open={open} people={people} role={role} saveState={saveState} {...toggles} />
        )}
        outline={(onDone) => (
          <Outline
            sections={sections}
            current={section}
            onGo={(paragraph) => {
              goTo({ kind: "paragraph", id: paragraph })
              onDone()
            }}
          />
        )}
        text={
          // biome-ignore lint/a11y/useKeyWithClickEvents: the list of what is open reaches the same cards by keyboard.
          // biome-ignore lint/a11y/noStaticElementInteractions: see above.
          <div onClick={handleTextClick}>{text}</div>
        }
        panel={
          <SidePanel
            tab={tab}
            onTab={setTab}
            counts={{
              open: open.brackets + open.groups + open.changes,
              register: register.length,
              people: codesHere(people).length,
            }}
            card={
              selected !== null &&
              target !== null && (
                <Card
                  view={view}
                  labelledGroups={view.labelledGroups}
                  nextNumber={register.length + 1}
                  selected={selected}
                  target={target}
                  notes={notes}
                  rights={rights}
                  onTarget={handleTarget}
                  onPreview={handlePreview}
                  onClose={handleClose}
                  onNext={handleNext}
                />
              )
            }
          >
            {tab === "open" && <OpenList open={view.open} target={target} onOpen={handleOpen} />}
            {tab === "register" && <RegisterPanel register={register} />}
            {tab === "people" && <PeoplePanel people={people} />}
          </SidePanel>
        }
        notices={notices}
        pill={(onOpen) => <Pill target={target} onOpen={onOpen} />}
      />
    </>
  )
}
