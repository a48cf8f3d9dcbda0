import type { Translator } from "#components/language/translator.ts"
import type { ParagraphFrame } from "./paragraph-frame.ts"

/** "alternative 1 of 4", quiet in the margin. */
export function captionOf(
  [place, count]: NonNullable<ParagraphFrame["alternative"]>,
  t: Translator<"document">,
): string {
  return count > 1 ? t("alternative", { place, count }) : t("onlyAlternative")
}
