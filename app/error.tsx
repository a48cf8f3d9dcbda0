"use client"

import { FaultPage } from "#components/shell/fault-page.tsx"

export default function ErrorPage({ reset }: { error: Error; reset: () => void }) {
  return <FaultPage onAgain={reset} />
}
