"use client"

import { useTranslations } from "next-intl"
import { useEffect, useMemo, useRef } from "react"
import { keys } from "#components/commands/keys.ts"
import { usePlace } from "#components/document/use-place.ts"
import type { ParagraphId } from "#model/ids.ts"
import { placesOfLettered } from "#model/place-by-letter.ts"
import type { ParagraphView } from "#model/protocol.ts"
import style from "./follow.module.css"
import { useMeetingHere } from "./meeting-context.ts"
import { useFollowing } from "./use-following.ts"
import { useMeetingPart } from "./use-meeting.ts"

type Props = {
  paragraphs: readonly ParagraphView[]
  /** The paragraph of what this person looks at. */
  selected: ParagraphId | null
  /** Brings a paragraph into view. */
  onGo: (paragraph: ParagraphId) => void
}

/** Lights the chair's paragraph for everybody. The chair leads; the others follow until they go their own way. */
export function FollowTheChair({ paragraphs, selected, onGo }: Props) {
  const t = useTranslations("meeting")
  const say = usePlace()
  const { person, seat } = useMeetingHere()
  const at = useMeetingPart((store) => store.current()?.place?.paragraph ?? null)
  const isChair = person.role === "chair"
  const isThere = useMemo(() => paragraphs.some(({ id }) => id === at), [paragraphs, at])
  const place = isThere ? at : null
  const { isFollowing, follow } = useFollowing({ place, selected, isOff: isChair, onGo })
  const name = place === null ? "" : say(placesOfLettered(paragraphs).get(place) ?? "") || t("noPlace")
  return (
    <>
      {seat !== null && <seat.Leading selected={selected} />}
      {place !== null && isPlain(place) && <style data-chair-at={place}>{lit(place)}</style>}
      <Announced place={place} name={name} isTold={!isChair} />
      {place !== null && !isChair && !isFollowing && (
        <button type="button" data-follow className={style.follow} aria-keyshortcuts={keys.follow} onClick={follow}>
          {t("followAt", { place: name })} <kbd>{person.role === "observer" ? bareKey : keyWhileWriting}</kbd>
        </button>
      )}
    </>
  )
}

/** Where the chair was when one came is no news. */
function Announced({ place, name, isTold }: { place: ParagraphId | null; name: string; isTold: boolean }) {
  const t = useTranslations("meeting")
  const first = useRef<ParagraphId | null>(null)
  useEffect(() => {
    first.current ??= place
  }, [place])
  const isNews = isTold && place !== null && first.current !== null && first.current !== place
  return (
    <p className="visually-hidden" role="status" aria-live="polite">
      {isNews ? t("chairIsAt", { place: name }) : ""}
    </p>
  )
}

// Whoever writes keeps the bare letter for writing.
const bareKey = "F"
const keyWhileWriting = "Alt F"

const isPlain = (id: string): boolean => /^[A-Za-z0-9_.-]+$/.test(id)

// Bars at both sides as well as a tint: colour alone says nothing. Drawn by shadows, so that no word moves, and far
// enough out that a bracket before the letter stands inside; at the other side nearer, since the margin has its own words.
// Where the system chooses the colours there are neither tints nor shadows: there a line goes round it.
const lit = (paragraph: string): string => `@media screen {
  .sheet [data-paragraph="${paragraph}"] {
    --tint: color-mix(in srgb, var(--accent) 8%, var(--sheet));
    background-color: var(--tint);
    box-shadow: -12px 0 var(--tint), 6px 0 var(--tint), -14px 0 var(--accent), 8px 0 var(--accent);
  }
}
@media (forced-colors: active) {
  .sheet [data-paragraph="${paragraph}"] { outline: 2px dashed CanvasText; outline-offset: 6px; }
}`
