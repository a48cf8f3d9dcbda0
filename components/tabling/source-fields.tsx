import { useTranslations } from "next-intl"
import style from "./act-dialog.module.css"
import type { TablingForm } from "./tabling-form.ts"

/** Under which document and proposal number it is tabled: at first those of the delegation's last text. */
export function SourceFields({ form, onChange }: { form: TablingForm; onChange: (form: TablingForm) => void }) {
  const t = useTranslations("tabling")
  return (
    <div className={style.sources}>
      {(["document", "proposal"] as const).map((part) => (
        <label key={part} className={style.field}>
          <span>{t(part)}</span>
          <input
            dir="ltr"
            maxLength={20}
            autoComplete="off"
            value={form[part]}
            onChange={({ target }) => onChange({ ...form, [part]: target.value })}
          />
        </label>
      ))}
    </div>
  )
}
