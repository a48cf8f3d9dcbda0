const waitAtMostMs = 3000

/** Scrolls to what is about to be shown, a card or an unfolded list being still on its way, as soon as it is there. */
export function bringIntoSight(selector: string): void {
  const look = (): boolean => {
    const element = document.querySelector(selector)
    if (!element?.checkVisibility()) return false
    element.scrollIntoView({ block: "nearest" })
    return true
  }
  if (look()) return
  const watch = new MutationObserver(() => {
    if (look()) watch.disconnect()
  })
  watch.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ["open"] })
  setTimeout(() => watch.disconnect(), waitAtMostMs)
}
