import { useEffect, useState } from "react"
import { type Contribution, currentOf } from "#model/contribution.ts"
import type { DelegationCode } from "#model/ids.ts"
import { countFortunes, type Fortune, type Movements } from "#model/movement.ts"

export type FortunesOfEach = ReadonlyMap<DelegationCode, ReadonlyMap<Fortune, number>>

/** How many texts of each delegation had which fortune: one delegation after another, so that the page never stands still. */
export function useFortunes(
  movements: Movements,
  delegations: readonly DelegationCode[],
  contributions: readonly Contribution[],
): FortunesOfEach {
  const [counts, setCounts] = useState<FortunesOfEach>(new Map())
  useEffect(() => {
    const current = currentOf(contributions)
    const waiting = [...delegations]
    let timer: ReturnType<typeof setTimeout> | undefined
    const countNext = () => {
      const code = waiting.shift()
      if (code === undefined) return
      const own = current.filter(({ delegation }) => delegation === code)
      const counted = countFortunes(own.flatMap((contribution) => movements.of(contribution) ?? []))
      setCounts((known) => new Map(known).set(code, counted))
      timer = setTimeout(countNext, 0)
    }
    countNext()
    return () => clearTimeout(timer)
  }, [movements, delegations, contributions])
  return counts
}
