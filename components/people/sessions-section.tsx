import type { Guest } from "#model/guests.ts"
import { AskTwice } from "./ask-twice.tsx"
import { Code } from "./delegation-code.tsx"
import { guestWords } from "./guest-words.ts"
import style from "./guests.module.css"
import type { Attempt, GuestActs } from "./guests-api.ts"
import { Moment } from "./moment.tsx"

type Props = { guests: readonly Guest[]; observersHere: number; acts: GuestActs; attempt: Attempt }

/** Who has come in and not left: here or not, and when they were last heard of. */
export function SessionsSection({ guests, observersHere, acts, attempt }: Props) {
  return (
    <section aria-labelledby="sessions">
      <h2 id="sessions">{guestWords.sessions}</h2>
      <p className={style.about}>{guestWords.sessionsAbout(observersHere)}</p>
      {guests.length === 0 && <p className={style.about}>{guestWords.nobody}</p>}
      <table className={style.table}>
        <thead>
          <tr>
            <th scope="col">{guestWords.who}</th>
            <th scope="col">{guestWords.here}</th>
            <th scope="col">{guestWords.lastHeard}</th>
            <th scope="col">
              <span className="visually-hidden">{guestWords.endSession}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {guests.map((guest) => (
            <tr key={guest.id} data-here={guest.connections > 0}>
              <th scope="row">
                {guest.delegation !== null && <Code code={guest.delegation} />} {guest.name}{" "}
                {guest.isProgram && <small>{guestWords.program}</small>}
                {guest.isYou && <small>{guestWords.you}</small>}
              </th>
              <td>{guest.connections > 0 ? guestWords.connected(guest.connections) : guestWords.notHere}</td>
              <td>
                <Moment at={guest.seenAt} />
              </td>
              <td>
                {!guest.isYou && (
                  <AskTwice
                    label={guestWords.endSession}
                    name={guestWords.endSessionOf(guest.name)}
                    sure={guestWords.endNow}
                    unsure={guestWords.keepSession}
                    onSure={() => attempt(acts.endSession(guest.id), guestWords.ended(guest.name))}
                  />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
