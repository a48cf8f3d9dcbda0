import { useTranslations } from "next-intl"
import type { SheetCounts } from "#model/sheet/correct.ts"

/** How a sheet was understood, in figures. */
export function CountsLine({ counts, file }: { counts: SheetCounts; file: string }) {
  const t = useTranslations("sheet")
  const marked = {
    name: (words: React.ReactNode) => <b dir="auto">{words}</b>,
    look: (words: React.ReactNode) => <b>{words}</b>,
  }
  return <p role="status">{t.rich("counts", { ...counts, file, ...marked })}</p>
}
