import type { Metadata } from "next"
import { MessagePage } from "#components/shell/message-page.tsx"

export const metadata: Metadata = { title: "Nothing at this address" }

export default function NotFound() {
  return (
    <MessagePage title="There is nothing at this address">
      <p>The address may have been shortened or mistyped on its way to you.</p>
      <p>Open the link you were given once more, or ask the secretariat for a new one.</p>
    </MessagePage>
  )
}
