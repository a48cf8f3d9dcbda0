const contextLength = 60

/** Words that stay are only there to say where one is. */
export function shortened(text: string, isFirst: boolean, isLast: boolean): string {
  if (text.length <= 2 * contextLength) return text
  const head = text.slice(0, contextLength).replace(/\s*\S*$/, "")
  const tail = text.slice(-contextLength).replace(/^\S*\s*/, "")
  if (isFirst) return isLast ? `${head} …` : `… ${tail}`
  return isLast ? `${head} …` : `${head} … ${tail}`
}
