import { useTranslations } from "next-intl"
import { useState } from "react"
import { usePlace } from "#components/document/use-place.ts"
import { callsOf } from "#model/calls.ts"
import type { Comment } from "#model/comments.ts"
import type { DelegationCode, ParagraphId } from "#model/ids.ts"
import { placesOfLettered } from "#model/place-by-letter.ts"
import type { DocumentView, OpenItem } from "#model/protocol.ts"
import { subjectOf } from "#model/subject.ts"
import { targetKey } from "#model/target-key.ts"
import { bringIntoSight } from "./bring-into-sight.ts"
import style from "./call-notice.module.css"
import { useMeetingPart } from "./use-meeting.ts"

export type CallNoticeProps = {
  view: DocumentView
  onOpen: (item: OpenItem) => void
  onGo: (paragraph: ParagraphId) => void
}

/** Tells a delegation that a comment calls it, and leads there, until it answers or puts the call aside. */
export function CallNotice({ own, view, onOpen, onGo }: CallNoticeProps & { own: DelegationCode }) {
  const t = useTranslations("meeting")
  const say = usePlace()
  const comments = useMeetingPart((store) => store.current()?.comments ?? none)
  const [aside, setAside] = useState(0)
  const call = callsOf(comments, own).findLast(({ id }) => id > aside)
  const paragraph = call ? paragraphOf(call, view) : null
  const place = paragraph === null ? undefined : placesOfLettered(view.paragraphs).get(paragraph)
  const said = call ? t("callsYou", { code: call.delegation, place: say(place ?? "") || t("noPlace") }) : ""
  const handleGo = () => {
    setAside(call?.id ?? 0)
    const item = view.open.find(({ target }) => call && targetKey(target) === targetKey(call.on))
    if (item) {
      onOpen(item)
      bringIntoSight(`[data-comment="${call?.id}"]`)
    } else if (paragraph !== null) onGo(paragraph)
  }
  return (
    <>
      <p className="visually-hidden" role="status" aria-live="polite">
        {said}
      </p>
      {call && (
        <div className={style.call} data-commands="go">
          <button type="button" className={style.go} onClick={handleGo}>
            {said}
          </button>
          <button type="button" aria-label={t("putCallAside")} onClick={() => setAside(call.id)}>
            ×
          </button>
        </div>
      )}
    </>
  )
}

const none: readonly Comment[] = []

/** Where the thing stands that is called about, decided or not; null where it is no longer in the text. */
const paragraphOf = ({ on }: Comment, { paragraphs }: DocumentView): ParagraphId | null =>
  subjectOf(paragraphs, on)?.paragraphs[0] ?? null
