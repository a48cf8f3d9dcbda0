import { useTranslations } from "next-intl"
import type { SaveState as State } from "./save-tracker.ts"

/** Whether what this page holds is on the server's disk. */
export function SaveState({ state }: { state: State }) {
  const t = useTranslations("room")
  return (
    <span className={`save-state ${state}`} role="status">
      {t(`save.${state}`)}
    </span>
  )
}
