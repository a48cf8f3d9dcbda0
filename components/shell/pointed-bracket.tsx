import { useEffect, useState } from "react"
import { bracketIdAt } from "#components/document/bracket-id-at.ts"
import type { BracketId } from "#model/ids.ts"
import { Highlight } from "./highlight.tsx"

/**
 * Lights all that a bracket holds while somebody points at its sign. The words themselves are left as they are drawn: a
 * word that an input method is composing would come apart if it were drawn anew under the pointer.
 */
export function PointedBracket() {
  const [bracket, setBracket] = useState<BracketId | null>(null)
  useEffect(() => {
    const handleOver = ({ target }: MouseEvent) => setBracket(bracketIdAt(target))
    const handleLeave = () => setBracket(null)
    document.addEventListener("mouseover", handleOver)
    document.documentElement.addEventListener("mouseleave", handleLeave)
    return () => {
      document.removeEventListener("mouseover", handleOver)
      document.documentElement.removeEventListener("mouseleave", handleLeave)
    }
  }, [])
  return <Highlight target={bracket && { kind: "bracket", id: bracket }} isFarReaching={false} />
}
