"use client"

import { useTranslations } from "next-intl"
import { type ReactNode, useCallback, useMemo, useState } from "react"
import type { Rights } from "#components/brackets/card.tsx"
import { isFarReaching } from "#components/brackets/default-target.ts"
import { sameTarget } from "#components/brackets/target.ts"
import { useOpenFilter } from "#components/brackets/use-open-filter.ts"
import type { Command } from "#components/commands/command.ts"
import { Commands } from "#components/commands/commands.tsx"
import { FollowTheChair } from "#components/meeting/follow-the-chair.tsx"
import { useMeetingHere } from "#components/meeting/meeting-context.ts"
import { useIsOpposed } from "#components/meeting/use-meeting.ts"
import { peopleOf } from "#components/people/people-of.ts"
import { useKept } from "#components/room/use-kept.ts"
import { TextInView } from "#components/views/text-in-view.tsx"
import { useLeavingTime } from "#components/views/use-leaving-time.ts"
import { useReading } from "#components/views/use-reading.ts"
import { ViewButton } from "#components/views/view-button.tsx"
import type { ParagraphId } from "#model/ids.ts"
import { countOpen, isSameCount } from "#model/open-count.ts"
import type { Plan } from "#model/plan.ts"
import type {
  Decision,
  DocumentView,
  ItemTarget,
  ParagraphNote,
  ParagraphState,
  PresenceUser,
} from "#model/protocol.ts"
import { Announcer } from "./announcer.tsx"
import { Frame } from "./frame.tsx"
import { goToParagraph } from "./go-to.ts"
import { Highlight } from "./highlight.tsx"
import { GoingBrackets } from "./lazy-cards.ts"
import { Outline } from "./outline.tsx"
import { isSameOutline, outlineOf } from "./outline-of.ts"
import { PanelInView } from "./panel-in-view.tsx"
import { ParagraphStates } from "./paragraph-states.tsx"
import { Pill } from "./pill.tsx"
import { PointedBracket } from "./pointed-bracket.tsx"
import { PointedText } from "./pointed-text.tsx"
import { TopBar } from "./top-bar.tsx"
import { useAsked } from "./use-asked.ts"
import { useCurrentSection } from "./use-current-section.ts"
import { useParagraphInAddress } from "./use-paragraph-in-address.ts"
import { usePlaceKept } from "./use-place-kept.ts"
import { useSelection } from "./use-selection.ts"
import { useStable } from "./use-stable.ts"
import { useWalk } from "./use-walk.ts"

type Props = {
  view: DocumentView
  /** Null until it has come from the room. */
  register: readonly Decision[] | null
  /** How far the room has come with each paragraph. */
  states: ReadonlyMap<ParagraphId, ParagraphState>
  present: readonly PresenceUser[]
  notes: readonly ParagraphNote[]
  rights: Rights
  role: ReactNode
  saveState: ReactNode
  /** What must be read before going on: no line, refused edits, rescued words. */
  notices: ReactNode
  /** Whether the drafting tools stand above the text. */
  hasTools?: boolean
  /** What is read before the text, and goes away. */
  above: ReactNode
  /** The sheet itself, still or being written in. */
  text: ReactNode
  /** Puts the keyboard back into the sheet, for whoever writes. */
  onReturn?: () => void
  onPreview: (plan: Plan | null) => void
  /** What can be done in the text, for who writes in it. */
  inText?: () => readonly Command[]
}

/** The whole page: text in the middle, what is known of it round about. */
export function Workspace(props: Props) {
  const { view, states, present, notes, rights, role, saveState, notices, text, onPreview } = props
  const register = props.register ?? none
  const t = useTranslations("shell")
  const { seat } = useMeetingHere()
  const selection = useSelection(view)
  const { selected, target, pointInText, openFromList } = selection
  const [preview, setPreview] = useState<Plan | null>(null)
  const asking = useAsked()
  const sections = useKept(
    useMemo(() => outlineOf(view.paragraphs, view.open, states, t), [view, states, t]),
    isSameOutline,
  )
  const people = useMemo(() => peopleOf(view.delegations, present), [view.delegations, present])
  const open = useKept(
    useMemo(() => countOpen(view.open), [view.open]),
    isSameCount,
  )
  const section = useCurrentSection(sections)
  usePlaceKept()
  const views = useReading(view.meta.id, props.onReturn)
  const left = useLeavingTime(view.meta.id)
  const filtered = useOpenFilter({ open: view.open, sections, acting: rights.acting, isOpposed: useIsOpposed() })
  const said = useWalk({
    items: filtered.items,
    target,
    nextFrom: () => selection.nextFrom(filtered.items),
    onWalk: views.inDraft(selection.walkTo),
    isShown: target !== null && asking.asked === null && !views.isReading,
    onEnter: selection.enter,
    onLeave: selection.close,
  })
  useParagraphInAddress(props.register !== null, {
    onGo: goToParagraph,
    onSelect: (paragraph) => {
      const target: ItemTarget = { kind: "paragraph", id: paragraph }
      if (view.paragraphs.some(({ id }) => id === paragraph)) pointInText({ paragraph, targets: [] }, target, false)
    },
  })
  const item = view.open.find((item) => sameTarget(item.target, target))

  const handleOpen: typeof openFromList = (item, isByKeyboard) => {
    asking.forget()
    openFromList(item, isByKeyboard)
  }
  const handleOpenRow = useStable(views.inDraft(handleOpen))
  const handlePreview = useCallback(
    (plan: Plan | null) => {
      setPreview(plan)
      onPreview(plan)
    },
    [onPreview],
  )

  return (
    <>
      <Highlight target={preview !== null ? null : target} isFarReaching={isFarReaching(item)} />
      {preview !== null && <GoingBrackets plan={preview} paragraphs={view.paragraphs} />}
      <PointedBracket />
      <ParagraphStates states={states} />
      {seat !== null && (
        <seat.Calls view={view} onOpen={(item) => views.inDraft(handleOpen)(item, true)} onGo={goToParagraph} />
      )}
      <FollowTheChair paragraphs={view.paragraphs} selected={selected?.paragraph ?? null} onGo={goToParagraph} />
      <Announcer register={props.register} />
      <p className="visually-hidden" role="status" aria-live="polite">
        {said}
      </p>
      <Frame
        topBar={(toggles) => (
          <TopBar
            meta={view.meta}
            open={open}
            people={people}
            view={<ViewButton reading={views.reading} view={view} left={left} onRead={views.read} />}
            role={role}
            saveState={saveState}
            {...toggles}
          />
        )}
        outline={(onDone) => <Outline sections={sections} current={section} onGo={goToParagraph} onDone={onDone} />}
        above={props.above}
        text={(onPanel) => (
          <PointedText
            open={view.open}
            isOff={views.isReading}
            onPoint={(at, target, isByKeyboard) => {
              if (isByKeyboard) onPanel()
              asking.forget()
              pointInText(at, target, isByKeyboard)
            }}
          >
            <TextInView views={views} view={view} register={register} onTicks={onPanel}>
              {text}
            </TextInView>
          </PointedText>
        )}
        panel={
          <PanelInView
            views={views}
            view={view}
            register={props.register}
            people={people}
            open={open}
            filtered={filtered}
            selection={selection}
            asking={asking}
            notes={notes}
            rights={rights}
            onPreview={handlePreview}
            onOpen={handleOpenRow}
          />
        }
        notices={notices}
        hasTools={props.hasTools === true}
        pill={(onOpen) => <Pill target={views.isReading ? null : target} onOpen={onOpen} />}
      />
      <Commands
        documentId={view.meta.id}
        delegations={view.delegations}
        left={left}
        isChair={rights.rule !== null}
        onRead={views.read}
        inText={props.inText ?? noCommands}
      />
    </>
  )
}

const noCommands = () => []
const none: readonly Decision[] = []
