import { DocumentText } from "#components/document/document-text.tsx"
import type { DocumentReader } from "#components/room/document-reader.ts"
import type { Room } from "#components/room/live-room.ts"
import { everyFrame } from "#components/room/pace.ts"
import { useCarets } from "#components/room/use-carets.ts"
import { useDocumentView } from "#components/room/use-document-view.ts"
import type { DocumentView } from "#model/protocol.ts"

type Props = { room: Room | null; reader: DocumentReader | null; first: DocumentView }

/** The text as it is being written, frame by frame; the panels round it follow more calmly. */
export function LiveText({ room, reader, first }: Props) {
  const view = useDocumentView(reader, everyFrame)
  const carets = useCarets(room)
  return <DocumentText view={view ?? first} carets={carets} />
}
