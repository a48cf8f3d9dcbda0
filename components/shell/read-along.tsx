import { useTranslations } from "next-intl"
import { NotLoaded } from "./not-loaded.tsx"
import { ObserverRoom } from "./observer-room.tsx"
import type { RoomProps } from "./room-props.ts"

/**
 * The room for a delegate or the chair while what they work with cannot be fetched: the line was lost as the page opened, or
 * the server has other pages by now. They see what everybody sees, and load the page again when they want to write.
 */
export function ReadAlong(props: RoomProps) {
  const t = useTranslations("app")
  return (
    <>
      <ObserverRoom {...props} />
      <NotLoaded says={t("readAlong")} onAgain={() => window.location.reload()} onClose={null} />
    </>
  )
}
