/** What is the same in another language as in English, and is no oversight. */
export const alike: Readonly<Record<"fr" | "ar", readonly string[]>> = {
  fr: ["marks.option", "views.optionNumber"],
  ar: ["views.backKey"],
}
