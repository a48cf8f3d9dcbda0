"use client"

import { MessagePage } from "#components/shell/message-page.tsx"

export default function ErrorPage({ reset }: { error: Error; reset: () => void }) {
  return (
    <MessagePage title="This page could not be shown">
      <p>What the server had confirmed as saved is safe; the fault lies in showing it.</p>
      <p>
        <button type="button" onClick={reset}>
          Show the page again
        </button>
        . If that does not help, reload it, and tell the secretariat.
      </p>
    </MessagePage>
  )
}
