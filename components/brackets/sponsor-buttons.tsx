import { useTranslations } from "next-intl"
import { useState } from "react"
import { type BracketId, CHAIR, type ChangeId, type DelegationCode } from "#model/ids.ts"
import style from "./card.module.css"
import { useRefusals } from "./use-refusals.ts"

export type SponsorAct = "join" | "leave"
export type SponsorReply =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: string; readonly message: string }
export type AskSponsorship = (change: ChangeId | BracketId, act: SponsorAct) => Promise<SponsorReply>

type Props = {
  id: ChangeId | BracketId
  kind: "change" | "bracket"
  proposers: readonly DelegationCode[]
  acting: DelegationCode
  ask: AskSponsorship
}

/** Stand behind a change or bracket, or no longer; the last to go takes it along. */
export function SponsorButtons({ id, kind, proposers, acting, ask }: Props) {
  const t = useTranslations("brackets")
  const refusals = useRefusals()
  const [problem, setProblem] = useState<string | null>(null)
  const isProposer = proposers.includes(acting)
  const isAlone = isProposer && proposers.length === 1
  if (!isProposer && acting === CHAIR) return null

  const handleAct = async (act: SponsorAct) => {
    const reply = await ask(id, act).catch(() => ({ ok: false as const, code: "no-answer", message: undefined }))
    setProblem(reply.ok ? null : refusals.ofSponsorship(reply.code, reply.message))
  }
  const last = kind === "bracket" ? t("unbracket") : t("withdraw")
  return (
    <div className={style.sponsors}>
      {isProposer ? (
        <button type="button" className={style.quiet} data-sponsor="leave" onClick={() => handleAct("leave")}>
          {isAlone ? last : t("leave")}
        </button>
      ) : (
        <button type="button" className={style.quiet} data-sponsor="join" onClick={() => handleAct("join")}>
          {t("join")}
        </button>
      )}
      {acting !== CHAIR && <span className={style.actingFor}>{t("actingFor", { code: acting })}</span>}
      {problem !== null && <p role="alert">{problem}</p>}
    </div>
  )
}
