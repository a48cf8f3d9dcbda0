import { refusalSentences } from "#components/room/refusal-sentences.ts"
import type { Incident } from "#model/protocol.ts"

type Props = { readonly incidents: readonly Incident[]; readonly onDismiss: () => void }

/** Tells the chair whose session the server has ended, and why. */
export function IncidentNotice({ incidents, onDismiss }: Props) {
  if (incidents.length === 0) return null
  return (
    <div className="connection-banner refused" role="alert">
      <div>
        {incidents.map(({ at, name, reason }) => (
          <p key={`${at} ${name}`}>
            <strong>The session of {name} was ended.</strong> Five of its edits within a minute were beyond its rights;
            none was taken. The last: {refusalSentences[reason]}
          </p>
        ))}
      </div>
      <button type="button" onClick={onDismiss}>
        I have read this
      </button>
    </div>
  )
}
