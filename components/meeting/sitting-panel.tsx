import { useTranslations } from "next-intl"
import { useEffect, useRef, useState } from "react"
import { Code } from "#components/people/delegation-code.tsx"
import { codesHere, type People } from "#components/people/people-of.ts"
import type { Answer } from "#components/room/api.ts"
import { useProblem } from "#components/room/use-problem.ts"
import type { Floor } from "#model/floor.ts"
import type { MeetingSettings } from "#model/meeting.ts"
import style from "./floor.module.css"
import { setLeads, useLeads } from "./leads.ts"
import { useMeetingHere } from "./meeting-context.ts"
import { useMeeting } from "./use-meeting.ts"

/** What the chair runs the sitting with: the floor, who sees positions, whether the room follows. */
export function SittingPanel({ floor, people }: { floor: Floor; people: People }) {
  const t = useTranslations("meeting")
  const { acts } = useMeetingHere()
  const say = useProblem()
  const [problem, setProblem] = useState<string | null>(null)
  const panel = useRef<HTMLDivElement>(null)
  useEffect(() => panel.current?.focus({ preventScroll: true }), [])
  if (acts === null) return null
  const here = codesHere(people)
  const told = async (asked: Promise<Answer<unknown>>) => {
    const answer = await asked
    setProblem(answer.ok ? null : say(answer))
  }
  return (
    <div ref={panel} className={style.panel} role="dialog" aria-label={t("sitting")} tabIndex={-1}>
      {floor.speaking !== null && (
        <p className={style.now}>
          <Code code={floor.speaking.delegation} />
          <span>{t("hasFloor")}</span>
          <button type="button" className={style.button} onClick={() => told(acts.actOnFloor("end"))}>
            {t("endFloor")}
          </button>
        </p>
      )}
      <h2 className={style.heading}>{t("floorList")}</h2>
      {floor.flags.length === 0 && <p className={style.aside}>{t("nobodyAsks")}</p>}
      <ol className={style.flags} aria-label={t("floorList")}>
        {floor.flags.map(({ delegation, by }) => (
          <li key={delegation}>
            <span title={by}>
              <Code code={delegation} />{" "}
              {!here.includes(delegation) && <small className={style.aside}>{t("away")}</small>}
            </span>
            <button
              type="button"
              className={style.button}
              aria-label={t("giveFloor", { code: delegation })}
              onClick={() => told(acts.actOnFloor("give", delegation))}
            >
              {t("give")}
            </button>
            <button
              type="button"
              className={style.button}
              aria-label={t("lowerOf", { code: delegation })}
              onClick={() => told(acts.actOnFloor("lower", delegation))}
            >
              {t("lower")}
            </button>
          </li>
        ))}
      </ol>
      <Settings onSettle={(settings) => told(acts.settle(settings))} />
      {problem !== null && <p role="alert">{problem}</p>}
    </div>
  )
}

function Settings({ onSettle }: { onSettle: (settings: MeetingSettings) => void }) {
  const t = useTranslations("meeting")
  const settings = useMeeting()?.settings
  const leads = useLeads()
  return (
    <div className={style.settings}>
      <label>
        <input type="checkbox" checked={leads} onChange={(event) => setLeads(event.target.checked)} />
        {t("leads")}
      </label>
      {settings !== undefined && (
        <label>
          {t("visibility")}
          <select
            value={settings.positionsVisibleTo}
            onChange={(event) =>
              onSettle({ positionsVisibleTo: event.target.value as MeetingSettings["positionsVisibleTo"] })
            }
          >
            <option value="members">{t("visibleTo.members")}</option>
            <option value="all">{t("visibleTo.all")}</option>
          </select>
        </label>
      )}
    </div>
  )
}
