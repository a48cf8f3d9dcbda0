import { useTranslations } from "next-intl"
import { PlanPreview } from "#components/document/plan-preview.tsx"
import { Redline } from "#components/document/redline.tsx"
import { Codes } from "#components/people/delegation-code.tsx"
import { useProblem } from "#components/room/use-problem.ts"
import { tagOf } from "#model/contribution.ts"
import type { Paragraph } from "#model/paragraph.ts"
import type { Taking } from "#model/taking/taking.ts"
import { wordDifference } from "#model/word-difference.ts"
import style from "./act-dialog.module.css"
import { ActDialog } from "./act-dialog.tsx"
import type { DialogProps } from "./dialog-props.ts"
import { DifferenceWords } from "./difference-words.tsx"
import { useTake } from "./use-take.ts"

export type TakeDialogProps = DialogProps<"take">

/** Shows how a text would stand in the draft, and takes it there. */
export function TakeDialog({ documentId, person, paragraphs, comparison, act, onClose, onDone }: TakeDialogProps) {
  const t = useTranslations("tabling")
  const say = useProblem()
  const { contribution, row } = act
  const tag = tagOf(contribution)
  const { planned, hasChanged, isBusy, refused, take } = useTake({
    documentId,
    paragraphs,
    tabled: comparison,
    contribution,
    onTaken: () => onDone(t("taken", { tag })),
  })
  return (
    <ActDialog heading={t("takeHeading")} tag={tag} place={row.place} onClose={onClose}>
      {person.role === "chair" && <p className={style.aside}>{t("takenFor", { code: contribution.delegation })}</p>}
      <p className={style.aside} role="status">
        {hasChanged ? t("textChanged") : ""}
      </p>
      {planned.ok && refused?.now == null && (
        <HowItStands taking={planned} paragraphs={paragraphs} base={row.row.baseText} />
      )}
      {!planned.ok && <p>{say({ code: planned.reason, sentence: "" })}</p>}
      {refused !== null && (
        <div className={style.refused} role="alert">
          <p>{refused.sentence}</p>
          {refused.now !== null && <Redline paragraphs={refused.now.paragraphs} />}
        </div>
      )}
      <div className={style.buttons}>
        {planned.ok && (
          <button
            type="button"
            data-first=""
            className={style.act}
            aria-disabled={isBusy}
            onKeyDown={(event) => event.repeat && event.preventDefault()}
            onClick={() => !isBusy && take()}
          >
            {refused?.now == null ? t("take") : t("takeNow")}
          </button>
        )}
        <button type="button" className={style.quiet} onClick={onClose}>
          {t(planned.ok ? "cancel" : "close")}
        </button>
      </div>
    </ActDialog>
  )
}

type Standing = { taking: Taking; paragraphs: readonly Paragraph[]; base: string | null }

/** The words that come and go; and, where its delegation has proposed something there before, what becomes of that. */
function HowItStands({ taking, paragraphs, base }: Standing) {
  const t = useTranslations("tabling")
  const { contribution, before, after, joins, carriages } = taking
  if (joins.length > 0)
    return <p>{t.rich("joins", { code: contribution.delegation, codes: () => <Codes codes={joins} /> })}</p>
  return (
    <>
      <h3 className={style.step}>{t("inTheDraft")}</h3>
      <PlanPreview plan={taking.plan} text={paragraphs} />
      {before !== null && before !== base && (
        <>
          <h3 className={style.step}>{t("asProposed", { code: contribution.delegation })}</h3>
          {after === null ? <p>{t("goes")}</p> : <DifferenceWords pieces={wordDifference(before, after)} />}
        </>
      )}
      {carriages.length > 0 && <p className={style.aside}>{t("leaves", { code: contribution.delegation })}</p>}
    </>
  )
}
