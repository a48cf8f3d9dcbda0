const graceMs = 100
/** In these moments the page may be about to go. */
const leavings = ["beforeunload", "pagehide", "visibilitychange"]

/** When the server has had time to confirm what was just sent, or the page may go away before that. */
export function afterGrace(): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      for (const leaving of leavings) globalThis.removeEventListener?.(leaving, done, { capture: true })
      resolve()
    }
    const timer = setTimeout(done, graceMs)
    // Caught on the way down: nobody below can keep it from being heard.
    for (const leaving of leavings) globalThis.addEventListener?.(leaving, done, { capture: true })
  })
}
