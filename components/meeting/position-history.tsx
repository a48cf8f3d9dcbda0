import { useTranslations } from "next-intl"
import { useTimes } from "#components/language/use-times.ts"
import { Code } from "#components/people/delegation-code.tsx"
import { historyOf } from "#model/position-history.ts"
import type { PositionTarget } from "#model/positions.ts"
import { useMeetingHere } from "./meeting-context.ts"
import style from "./positions.module.css"
import { More } from "./tally.tsx"
import { useMeeting } from "./use-meeting.ts"

/** All that was ever said on one thing, the latest first. */
export function PositionHistory({ target }: { target: PositionTarget }) {
  const t = useTranslations("meeting")
  const { exact } = useTimes()
  const { timeZone } = useMeetingHere()
  const history = historyOf(useMeeting()?.positions ?? [], target)
  if (history.length === 0) return null
  return (
    <details className={style.history}>
      <summary>{t("history", { count: history.length })}</summary>
      <ol>
        {history.toReversed().map((position) => (
          <li key={position.sequence}>
            <time dateTime={new Date(position.at).toISOString()}>{exact(position.at, timeZone)}</time>
            <span>
              <Code code={position.delegation} />{" "}
              {position.stance === null ? t("takenBack") : t(`stance.${position.stance}`)} <More position={position} />
              {position.isByChair && <span className={style.aside}> {t("byChair")}</span>}
            </span>
          </li>
        ))}
      </ol>
    </details>
  )
}
