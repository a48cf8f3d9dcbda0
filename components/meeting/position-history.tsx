import { Code } from "#components/people/delegation-code.tsx"
import { decisionTime } from "#components/register/decision-time.ts"
import { historyOf, type PositionTarget } from "#model/positions.ts"
import style from "./positions.module.css"
import { More } from "./tally.tsx"
import { useMeeting } from "./use-meeting.ts"
import { words } from "./words.ts"

/** All that was ever said on one thing, the latest first. */
export function PositionHistory({ target }: { target: PositionTarget }) {
  const history = historyOf(useMeeting()?.positions ?? [], target)
  if (history.length === 0) return null
  return (
    <details className={style.history}>
      <summary>{words.history(history.length)}</summary>
      <ol>
        {history.toReversed().map((position) => (
          <li key={position.sequence}>
            <time dateTime={new Date(position.at).toISOString()}>{decisionTime(position.at)}</time>
            <span>
              <Code code={position.delegation} />{" "}
              {position.stance === null ? words.takenBack : words.stance[position.stance]} <More position={position} />
              {position.isByChair && <span className={style.aside}> {words.byChair}</span>}
            </span>
          </li>
        ))}
      </ol>
    </details>
  )
}
