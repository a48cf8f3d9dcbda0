import { useEffect } from "react"
import { type Connection, isMendedByReload } from "#components/room/connection.ts"

const tryEveryMs = 5_000

/** Nobody stands at the screen of a hall: what a reload mends is reloaded as soon as the server answers. */
export function useUnattended(connection: Connection | null): void {
  const needsReload = connection?.state === "closed" && isMendedByReload(connection.why)
  useEffect(() => {
    if (!needsReload) return
    const timer = setInterval(async () => {
      const isThere = await fetch("/healthz").then(
        ({ ok }) => ok,
        () => false,
      )
      if (isThere) window.location.reload()
    }, tryEveryMs)
    return () => clearInterval(timer)
  }, [needsReload])
}

/** Asks that the screen not go dark. Where the browser knows nothing of it, it stays as the machine is set. */
export function useWakefulScreen(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | null = null
    const ask = () => {
      if (document.visibilityState !== "visible") return
      navigator.wakeLock?.request("screen").then(
        (given) => {
          lock = given
        },
        () => {},
      )
    }
    ask()
    document.addEventListener("visibilitychange", ask)
    return () => {
      document.removeEventListener("visibilitychange", ask)
      lock?.release().catch(() => {})
    }
  }, [])
}
