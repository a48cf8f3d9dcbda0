import { useTranslations } from "next-intl"
import { saidOr, type Translator } from "#components/language/translator.ts"
import type { RescuedWhy } from "./rescued.ts"

/** Why rescued words are not in the text: what the server refused says so, all else is that the line was closed. */
export const rescuedSentenceIn =
  (t: Translator<"room">) =>
  (why: RescuedWhy): string =>
    why === "left-behind" ? t("leftBehind") : saidOr(t, `refusal.${why}`, t("closedBefore"))

export const useRescuedSentence = () => rescuedSentenceIn(useTranslations("room"))
