import { useTranslations } from "next-intl"
import { documentIdOf, documentIdPattern } from "#model/document-id.ts"
import { limits } from "#model/limits.ts"
import style from "./name-fields.module.css"

export type DocumentName = { readonly title: string; readonly name: string; readonly id: string }

/** What a document is called, and where it stands; the address follows the title until somebody writes one. */
export function NameFields({ value, onChange }: { value: DocumentName; onChange: (value: DocumentName) => void }) {
  const t = useTranslations("documents")
  const { title, name, id } = value
  const handleTitle = (title: string) => {
    const isOwn = id !== documentIdOf(value.title)
    onChange({ ...value, title, id: isOwn ? id : documentIdOf(title) })
  }
  return (
    <div className={style.fields}>
      <label>
        {t("fields.title")}
        <input
          type="text"
          value={title}
          required
          maxLength={limits.maxLabelLength}
          onChange={({ target }) => handleTitle(target.value)}
        />
      </label>
      <label>
        {t("fields.name")}
        <input
          type="text"
          value={name}
          required
          maxLength={limits.maxLabelLength}
          onChange={({ target }) => onChange({ ...value, name: target.value })}
        />
      </label>
      <label>
        {t("fields.address")}
        <input
          type="text"
          dir="ltr"
          value={id}
          required
          maxLength={40}
          pattern={documentIdPattern.source}
          title={t("fields.addressRule")}
          onChange={({ target }) => onChange({ ...value, id: target.value })}
        />
      </label>
    </div>
  )
}
