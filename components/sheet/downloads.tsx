import { useTranslations } from "next-intl"

/** The comparison table to take away. */
export function Downloads({ documentId }: { documentId: string }) {
  const t = useTranslations("sheet")
  const path = `/api/v1/documents/${encodeURIComponent(documentId)}/comparison`
  return (
    <p>
      {t.rich("takeAway", {
        xlsx: (words) => (
          <a href={`${path}.xlsx`} download>
            {words}
          </a>
        ),
        csv: (words) => (
          <a href={`${path}.csv`} download>
            {words}
          </a>
        ),
      })}
    </p>
  )
}
