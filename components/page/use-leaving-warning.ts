import { useEffect } from "react"

/** Has the browser ask before the page is left while something on it would be lost. */
export function useLeavingWarning(isAtRisk: boolean): void {
  useEffect(() => {
    if (!isAtRisk) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener("beforeunload", warn)
    return () => window.removeEventListener("beforeunload", warn)
  }, [isAtRisk])
}
