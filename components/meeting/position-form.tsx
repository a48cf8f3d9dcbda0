import { useTranslations } from "next-intl"
import { useState } from "react"
import { useProblem } from "#components/room/use-problem.ts"
import type { DelegationCode } from "#model/ids.ts"
import { type Position, type PositionTarget, type Stance, stances } from "#model/positions.ts"
import type { DocumentView } from "#model/protocol.ts"
import { targetKey } from "#model/target-key.ts"
import type { GivenPosition, MeetingActs } from "./acts.ts"
import { speaksFor, useMeetingHere } from "./meeting-context.ts"
import { PositionDetails } from "./position-details.tsx"
import style from "./positions.module.css"

type Props = {
  target: PositionTarget
  /** What it is called among several; null where it is the only one. */
  name: string | null
  standing: readonly Position[]
  view: DocumentView
  acts: MeetingActs
}

/** One's own position: a stance is taken by pressing it; a note and a condition may follow. */
export function PositionForm({ target, name, standing, view, acts }: Props) {
  const t = useTranslations("meeting")
  const here = useMeetingHere()
  const [chosen, setChosen] = useState<DelegationCode | null>(null)
  const say = useProblem()
  const [problem, setProblem] = useState<string | null>(null)
  const delegation = chosen ?? speaksFor(here)
  const own = standing.find((position) => position.delegation === delegation) ?? null

  const take = async (stance: Stance | null, more: Pick<GivenPosition, "note" | "condition"> = {}) => {
    if (delegation === null) return
    const answer = await acts.takePosition({ target, stance, delegation, ...more })
    setProblem(answer.ok ? null : say(answer))
  }
  return (
    <div className={style.form}>
      {here.person.role === "chair" && (
        <DelegationSelect delegations={here.delegations} chosen={delegation} onChoose={setChosen} />
      )}
      {delegation !== null && (
        <fieldset
          className={style.stances}
          aria-label={name === null ? undefined : t("positionOn", { code: delegation, name })}
        >
          <legend>{t("positionOf", { code: delegation })}</legend>
          {stances.map((stance) => (
            <button
              key={stance}
              type="button"
              data-stance={stance}
              data-command-name={name === null ? undefined : t("stanceOn", { stance: t(`stance.${stance}`), name })}
              aria-pressed={own?.stance === stance}
              onClick={() => own?.stance !== stance && take(stance)}
            >
              <span className={style.sign} aria-hidden="true" />
              {t(`stance.${stance}`)}
            </button>
          ))}
        </fieldset>
      )}
      {own !== null && (
        <PositionDetails
          key={`${targetKey(target)} ${own.delegation}`}
          own={own}
          view={view}
          onSave={(more) => take(own.stance, more)}
          onTakeBack={() => take(null)}
        />
      )}
      {problem !== null && <p role="alert">{problem}</p>}
    </div>
  )
}

type SelectProps = {
  delegations: readonly { readonly code: DelegationCode; readonly name: string }[]
  chosen: DelegationCode | null
  onChoose: (code: DelegationCode) => void
}

/** Whose position the chair enters. */
function DelegationSelect({ delegations, chosen, onChoose }: SelectProps) {
  const t = useTranslations("meeting")
  return (
    <label className={style.enterFor}>
      <span>{t("enterFor")}</span>
      <select value={chosen ?? ""} onChange={(event) => onChoose(event.target.value as DelegationCode)}>
        <option value="" disabled>
          {t("chooseDelegation")}
        </option>
        {delegations.map(({ code, name }) => (
          <option key={code} value={code}>
            {name === code ? code : `${code}, ${name}`}
          </option>
        ))}
      </select>
    </label>
  )
}
