const framesToRest = 3
const mostFrames = 12

/** Of each desk, what it goes to: who asks for something else meanwhile is given that. */
const goingTo = new WeakMap<HTMLElement, object>()

/**
 * Scrolls the desk at once, so that something stands at a share of its height. Only the desk scrolls: scrollIntoView
 * would move the frame round it as well. The height of what nobody has seen yet is a guess, and a frame passes before it
 * is known: the thing is looked for again until it stays.
 *
 * Shape: `topOf` is where the thing is now, from the top of the window, in pixels.
 */
export function scrollDesk(desk: HTMLElement, topOf: () => number, share: number): void {
  const going = {}
  goingTo.set(desk, going)
  let rested = 0
  const look = (left: number) => {
    if (goingTo.get(desk) !== going) return
    const off = topOf() - desk.getBoundingClientRect().top - desk.clientHeight * share
    const before = desk.scrollTop
    if (Math.abs(off) >= 1) desk.scrollTop += off
    rested = desk.scrollTop === before ? rested + 1 : 0
    if (left > 1 && rested < framesToRest) requestAnimationFrame(() => look(left - 1))
  }
  look(mostFrames)
}
