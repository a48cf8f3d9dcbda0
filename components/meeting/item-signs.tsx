import { useTranslations } from "next-intl"
import { Codes } from "#components/people/delegation-code.tsx"
import type { DelegationCode } from "#model/ids.ts"
import style from "./item-signs.module.css"
import { speaksFor, useMeetingHere } from "./meeting-context.ts"
import { useOpposedBy, useThreads } from "./use-meeting.ts"

/** Quiet signs on an open thing: "opposed by EUR", "2 comments", "ARB is called". */
export function ItemSigns({ target }: { target: { readonly kind: string; readonly id: string } }) {
  const t = useTranslations("meeting")
  const here = useMeetingHere()
  const codes = useOpposedBy(target)
  const threads = useThreads(target).filter(({ first }) => first.resolved === null)
  const comments = threads.flatMap(({ first, answers }) => [first, ...answers])
  const own = speaksFor(here)
  const isCalled = own !== null && comments.some(({ mentions }) => mentions.includes(own))
  if (codes.length === 0 && comments.length === 0) return null
  return (
    <span className={style.signs}>
      {codes.length > 0 && <Opposed codes={codes} />}
      {comments.length > 0 && <span className={style.comments}>{t("commentCount", { count: comments.length })}</span>}
      {isCalled && own !== null && <strong className={style.called}>{t("isCalled", { code: own })}</strong>}
    </span>
  )
}

function Opposed({ codes }: { codes: readonly DelegationCode[] }) {
  const t = useTranslations("meeting")
  return (
    <span className={style.opposed}>
      {t("opposedBy")} <Codes codes={codes} />
    </span>
  )
}
