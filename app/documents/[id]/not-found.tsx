import type { Metadata } from "next"
import { MessagePage } from "#components/shell/message-page.tsx"

export const metadata: Metadata = { title: "No such document" }

export default function DocumentNotFound() {
  return (
    <MessagePage title="There is no document of this name here">
      <p>The address may have been mistyped, or the document may belong to another meeting.</p>
      <p>Open the link you were given once more; it leads to the text under negotiation. Or ask the secretariat.</p>
    </MessagePage>
  )
}
