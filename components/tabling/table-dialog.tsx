import { useTranslations } from "next-intl"
import { type FormEvent, useMemo } from "react"
import { ofTheDocument } from "#components/document/document-language.ts"
import style from "./act-dialog.module.css"
import { ActDialog } from "./act-dialog.tsx"
import type { DialogProps } from "./dialog-props.ts"
import { HowItReads } from "./how-it-reads.tsx"
import { SourceFields } from "./source-fields.tsx"
import { type FormSubject, kindsFor, needsText, withKind } from "./tabling-form.ts"
import { useTablingForm } from "./use-tabling-form.ts"

export type TableDialogProps = DialogProps<"table">

/** A form in which a delegation tables a text, or a revised one. */
export function TableDialog({ documentId, person, comparison, act, onClose, onDone }: TableDialogProps) {
  const t = useTranslations("tabling")
  const { row, delegation, revises, isBehind } = act
  const subject = useMemo<FormSubject>(
    () => ({ row, delegation, revises, isBehind }),
    [row, delegation, revises, isBehind],
  )
  const { form, read, isBusy, refused, change, submit } = useTablingForm({
    documentId,
    comparison,
    subject,
    onTabled: (tag) => onDone(t("tabled", { tag })),
  })
  const kinds = kindsFor(subject)
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (!isBusy) submit()
  }
  return (
    <ActDialog
      heading={t(revises === null ? "tableHeading" : "reviseHeading", { code: delegation })}
      tag={null}
      place={row.place}
      onClose={onClose}
    >
      <form onSubmit={handleSubmit}>
        {person.role === "chair" && <p className={style.aside}>{t("tabledFor", { code: delegation })}</p>}
        {kinds.length > 1 && (
          <fieldset className={style.kinds}>
            <legend>{t("what")}</legend>
            {kinds.map((kind) => (
              <label key={kind}>
                <input
                  type="radio"
                  name="kind"
                  value={kind}
                  checked={form.kind === kind}
                  onChange={() => change(withKind(form, kind, subject))}
                />
                {t(`kinds.${kind}`)}
              </label>
            ))}
          </fieldset>
        )}
        {needsText(form.kind) && (
          <label className={style.field}>
            <span>{t(form.kind === "MOD" ? "wholeText" : "newText")}</span>
            <textarea
              {...ofTheDocument}
              data-first=""
              value={form.text}
              onChange={({ target }) => change({ ...form, text: target.value })}
            />
          </label>
        )}
        {revises === null && <SourceFields form={form} onChange={change} />}
        <HowItReads read={read} base={row.row.isNew || form.kind === "ADD-behind" ? null : row.row.baseText} />
        {refused !== null && (
          <div className={style.refused} role="alert">
            <p>{refused}</p>
          </div>
        )}
        <div className={style.buttons}>
          <button type="submit" className={style.act} aria-disabled={isBusy}>
            {t(revises === null ? "table" : "revise")}
          </button>
          <button type="button" className={style.quiet} onClick={onClose}>
            {t("cancel")}
          </button>
        </div>
      </form>
    </ActDialog>
  )
}
