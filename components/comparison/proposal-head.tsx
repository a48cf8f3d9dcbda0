import { useTranslations } from "next-intl"
import { Codes } from "#components/people/delegation-code.tsx"
import { type Contribution, type ContributionKind, jointTagOf, tagOf } from "#model/contribution.ts"
import { DoubtSign, isDoubtful } from "./doubt-sign.tsx"
import style from "./proposal.module.css"

type Sign = "MOD" | "ADD" | "SUP" | "NOC"
/** Signs are the trade's own, in every language. */
const isSign = (kind: ContributionKind): kind is Sign => /^[A-Z]+$/.test(kind)

/** Kind, tag, and who proposes it together. */
export function ProposalHead({ contribution, alike }: { contribution: Contribution; alike: readonly Contribution[] }) {
  const t = useTranslations("comparison")
  const { kind, doubt } = contribution
  return (
    <p className={style.head}>
      <span className={style.kind} title={t(`kind.${kind}`)}>
        {isSign(kind) ? kind : t(`kindName.${kind}`)}
      </span>
      <span className={style.tag} dir="ltr">
        {alike.length > 1 ? jointTagOf(alike) : tagOf(contribution)}
      </span>
      {isDoubtful(doubt) && <DoubtSign doubt={doubt} />}
      {alike.length > 1 && (
        <span className={style.together}>
          <span className="visually-hidden">{t("together")} </span>
          <Codes codes={alike.map(({ delegation }) => delegation)} />
        </span>
      )}
    </p>
  )
}
