import { useTranslations } from "next-intl"
import { useProblem } from "#components/room/use-problem.ts"
import { tagOf } from "#model/contribution.ts"
import type { TablingOutcome } from "#model/tabling.ts"
import { wordDifference } from "#model/word-difference.ts"
import style from "./act-dialog.module.css"
import { DifferenceWords } from "./difference-words.tsx"

/** How what is written will be read: its tag, its letter, and its words against the base text. */
export function HowItReads({ read, base }: { read: TablingOutcome; base: string | null }) {
  const t = useTranslations("tabling")
  const say = useProblem()
  if (!read.ok) return <p className={style.aside}>{say({ code: read.reason, sentence: "" })}</p>
  const { contribution } = read
  const { kind, label, words } = contribution
  return (
    <dl className={style.read} aria-label={t("howItReads")}>
      <dt>{t("tag")}</dt>
      <dd dir="ltr">{tagOf(contribution)}</dd>
      <dt>{t("kindRead")}</dt>
      <dd>{kind === "MOD" || kind === "ADD" || kind === "SUP" || kind === "NOC" ? t(`kindsRead.${kind}`) : kind}</dd>
      {label !== null && (
        <>
          <dt>{t("letter")}</dt>
          <dd>
            <bdi>{label}</bdi>
          </dd>
        </>
      )}
      {words !== "" && kind !== "NOC" && (
        <>
          <dt>{t("words")}</dt>
          <dd>
            <DifferenceWords pieces={base === null ? [{ kind: "new", text: words }] : wordDifference(base, words)} />
          </dd>
        </>
      )}
    </dl>
  )
}
