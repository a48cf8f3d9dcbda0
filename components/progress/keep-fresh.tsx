"use client"

import { useRouter } from "next/navigation"
import { useEffect } from "react"

const askEveryMs = 15_000

/** Has the server draw the page anew now and then, while somebody looks at it. */
export function KeepFresh() {
  const router = useRouter()
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") router.refresh()
    }, askEveryMs)
    return () => clearInterval(timer)
  }, [router])
  return null
}
