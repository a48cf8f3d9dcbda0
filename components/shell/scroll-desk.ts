const mostLooks = 4

/**
 * Scrolls the desk at once, so that something stands at a share of its height. Only the desk scrolls: scrollIntoView
 * would move the frame round it as well. The height of what nobody has seen yet is a guess; as it comes into sight the
 * thing may have moved, and is looked for again.
 *
 * Shape: `topOf` is where the thing is now, from the top of the window, in pixels.
 */
export function scrollDesk(desk: HTMLElement, topOf: () => number, share: number): void {
  const look = (left: number) => {
    const off = topOf() - desk.getBoundingClientRect().top - desk.clientHeight * share
    if (Math.abs(off) < 1) return
    const before = desk.scrollTop
    desk.scrollTop += off
    if (left > 1 && desk.scrollTop !== before) requestAnimationFrame(() => look(left - 1))
  }
  look(mostLooks)
}
