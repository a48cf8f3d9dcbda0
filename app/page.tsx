import { MessagePage } from "#components/shell/message-page.tsx"

export default function Home() {
  return (
    <MessagePage title="Negotiation editor">
      <p>
        One text, many delegations, every word with its proposer. The text opens from the link that the secretariat gave
        to you: each delegation, the chair and the observers have their own.
      </p>
      <p>
        If you opened your link before in this browser, <a href="/documents/resolution-130">go to the text</a>.
      </p>
    </MessagePage>
  )
}
