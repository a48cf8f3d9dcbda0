import { useTranslations } from "next-intl"
import type { Guest } from "#model/guests.ts"
import { AskTwice } from "./ask-twice.tsx"
import { Code } from "./delegation-code.tsx"
import style from "./guests.module.css"
import type { Attempt, GuestActs } from "./guests-api.ts"
import { Moment, ZoneNote } from "./moment.tsx"

type Props = { guests: readonly Guest[]; observersHere: number; acts: GuestActs; attempt: Attempt }

/** Who has come in and not left: here or not, and when they were last heard of. */
export function SessionsSection({ guests, observersHere, acts, attempt }: Props) {
  const t = useTranslations("guests")
  return (
    <section aria-labelledby="sessions">
      <h2 id="sessions">{t("sessions")}</h2>
      <p className={style.about}>
        {t("sessionsAbout", { observers: observersHere })}{" "}
        {guests[0] !== undefined && <ZoneNote at={Math.max(...guests.map(({ seenAt }) => seenAt))} />}
      </p>
      {guests.length === 0 && <p className={style.about}>{t("nobody")}</p>}
      <table className={style.table}>
        <thead>
          <tr>
            <th scope="col">{t("who")}</th>
            <th scope="col">{t("here")}</th>
            <th scope="col">{t("lastHeard")}</th>
            <th scope="col">
              <span className="visually-hidden">{t("endSession")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {guests.map((guest) => (
            <tr key={guest.id} data-here={guest.connections > 0}>
              <th scope="row">
                {guest.delegation !== null && <Code code={guest.delegation} />} {guest.name}{" "}
                {guest.isProgram && <small>{t("program")}</small>}
                {guest.isYou && <small>{t("you")}</small>}
              </th>
              <td>{guest.connections > 0 ? t("connected", { windows: guest.connections }) : t("notHere")}</td>
              <td>
                <Moment at={guest.seenAt} />
              </td>
              <td>
                {!guest.isYou && (
                  <AskTwice
                    label={t("endSession")}
                    name={t("endSessionOf", { name: guest.name })}
                    sure={t("endNow")}
                    unsure={t("keepSession")}
                    onSure={() => attempt(acts.endSession(guest.id), t("ended", { name: guest.name }))}
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
