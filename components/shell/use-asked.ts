import { useState } from "react"

/** What the chair looks at apart from what is selected: a decision to reopen, or all that nobody opposes. */
export type Asked = { readonly kind: "reopen"; readonly number: number } | { readonly kind: "unopposed" }

/** Stands in the place of the card until it is closed. */
export function useAsked() {
  const [asked, setAsked] = useState<Asked | null>(null)
  return { asked, ask: setAsked, forget: () => setAsked(null) }
}
