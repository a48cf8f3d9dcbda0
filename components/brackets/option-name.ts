/** Which alternative is meant, as the catalogue asks for it: numbered options are called so, others are not. */
export const alternative = (number: number, isLabelled: boolean) => ({
  kind: isLabelled ? "labelled" : "plain",
  number,
})
