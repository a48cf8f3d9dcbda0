import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { sameTarget } from "#components/brackets/target.ts"
import type { PositionTarget } from "#model/positions.ts"
import type { Decision, DocumentView } from "#model/protocol.ts"
import { useMeetingHere } from "./meeting-context.ts"
import { PositionForm } from "./position-form.tsx"
import { PositionHistory } from "./position-history.tsx"
import style from "./positions.module.css"
import { Tally } from "./tally.tsx"
import { useFateOfCondition } from "./use-fate-of-condition.ts"
import { useStanding } from "./use-meeting.ts"

type Props = {
  target: PositionTarget
  /** What it is called among several; null where it is the only one. */
  name: string | null
  view: DocumentView
  register: readonly Decision[]
}

/** The positions on one thing, and one's own to take. */
export function PositionOn({ target, name, view, register }: Props) {
  const standing = useStanding(target)
  const { acts } = useMeetingHere()
  const fateOf = useFateOfCondition(view, register)
  const isOpen = view.open.some((item) => sameTarget(item.target, target))
  if (standing === null) return null
  return (
    <div className={style.on}>
      {name !== null && <h4 className={style.name}>{name}</h4>}
      <Tally standing={standing} fateOf={fateOf} />
      {acts !== null && isOpen && (
        <Folded isFolded={name !== null}>
          <PositionForm target={target} name={name} standing={standing} view={view} acts={acts} />
        </Folded>
      )}
      <PositionHistory target={target} />
    </div>
  )
}

/** Among several things each way to take a position waits until it is asked for. */
function Folded({ isFolded, children }: { isFolded: boolean; children: ReactNode }) {
  const t = useTranslations("meeting")
  if (!isFolded) return children
  return (
    <details className={style.details}>
      <summary>{t("takePosition")}</summary>
      {children}
    </details>
  )
}
