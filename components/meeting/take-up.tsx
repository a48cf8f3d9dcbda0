import { useTranslations } from "next-intl"
import type { ParagraphId } from "#model/ids.ts"
import style from "./comments.module.css"
import { useMeetingHere } from "./meeting-context.ts"
import { useMeetingPart } from "./use-meeting.ts"

/** The chair's explicit word that the room is now at this paragraph. */
export function TakeUp({ paragraph }: { paragraph: ParagraphId }) {
  const t = useTranslations("meeting")
  const { person, acts } = useMeetingHere()
  const isHere = useMeetingPart((store) => store.current()?.place?.paragraph === paragraph)
  if (person.role !== "chair" || acts === null) return null
  return (
    <p className={style.takeUp}>
      <button type="button" className={style.button} aria-disabled={isHere} onClick={() => acts.goTo(paragraph)}>
        {isHere ? t("takenUp") : t("takeUp")}
      </button>
    </p>
  )
}
