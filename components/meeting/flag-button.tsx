import { useTranslations } from "next-intl"
import { useState } from "react"
import { keys } from "#components/commands/keys.ts"
import { useProblem } from "#components/room/use-problem.ts"
import type { Floor } from "#model/floor.ts"
import { FlagSign } from "./flag-sign.tsx"
import style from "./floor.module.css"
import { useMeetingHere } from "./meeting-context.ts"

/** A delegate's flag: raised by pressing it, lowered by pressing it again. Beside it stands its place in the order. */
export function FlagButton({ floor }: { floor: Floor }) {
  const t = useTranslations("meeting")
  const { person, acts } = useMeetingHere()
  const say = useProblem()
  const [problem, setProblem] = useState<string | null>(null)
  const place = floor.flags.findIndex(({ delegation }) => delegation === person.delegation) + 1
  const isUp = place > 0
  const says = isUp ? t("flagUp", { place }) : t("askFloor")
  const handlePress = async () => {
    const answer = await acts?.actOnFloor(isUp ? "lower" : "raise")
    setProblem(answer === undefined || answer.ok ? null : say(answer))
  }
  return (
    <>
      <button
        type="button"
        className={style.flag}
        aria-pressed={isUp}
        aria-label={t("askFloor")}
        aria-keyshortcuts={keys.flag}
        aria-description={isUp ? t("flagUp", { place }) : undefined}
        title={problem ?? (isUp ? t("flagUpLower", { place }) : says)}
        onClick={handlePress}
      >
        <FlagSign isUp={isUp} />
        {isUp && <span aria-hidden="true">{place}</span>}
      </button>
      {problem !== null && (
        <span className="visually-hidden" role="alert">
          {problem}
        </span>
      )}
    </>
  )
}
