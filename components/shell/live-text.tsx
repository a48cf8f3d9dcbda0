import { useRef } from "react"
import { DocumentText } from "#components/document/document-text.tsx"
import { everyFrame } from "#components/room/pace.ts"
import { caretLists, noCarets } from "#components/watching/caret-lists.ts"
import { useWatched } from "#components/watching/use-watched-room.ts"
import type { WatchedRoom } from "#components/watching/watched-room.ts"
import type { DocumentView } from "#model/protocol.ts"

type Props = { room: WatchedRoom | null; first: DocumentView }

/** The text as it is being written, frame by frame; the panels round it follow more calmly. */
export function LiveText({ room, first }: Props) {
  const watched = useWatched(room, everyFrame)
  const carets = useRef(noCarets)
  carets.current = caretLists(carets.current, watched?.carets ?? [])
  return <DocumentText view={watched ?? first} carets={carets.current} />
}
