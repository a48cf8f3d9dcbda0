import { useTranslations } from "next-intl"
import { useEffect, useState } from "react"
import { sameTarget } from "#components/brackets/target.ts"
import { isPressed, keys } from "#components/commands/keys.ts"
import { usePlace } from "#components/document/use-place.ts"
import { writesKeys } from "#components/meeting/writes-keys.ts"
import { useLatest } from "#components/page/use-latest.ts"
import type { ItemTarget, OpenItem } from "#model/protocol.ts"

type Walk = {
  readonly items: readonly OpenItem[]
  readonly target: ItemTarget | null
  /** Where to begin while nothing that is listed is looked at: index of the first thing from there on. */
  readonly nextFrom: () => number
  readonly onWalk: (item: OpenItem) => void
  /** Whether a card shows what is looked at. */
  readonly isShown: boolean
  readonly onEnter: () => void
  readonly onLeave: () => void
}

/**
 * J and K go to the next and the previous open thing from wherever one is, except where keys write; there Alt+J and
 * Alt+K do. While the focus is nowhere, Enter goes on into the card and Escape puts it away. Says what is come to, for
 * whoever listens instead of looking.
 */
export function useWalk(walk: Walk): string {
  const t = useTranslations("brackets")
  const say = usePlace()
  const latest = useLatest(walk)
  const [said, setSaid] = useState("")
  useEffect(() => {
    const handleKeyDown = (event: KeyboardEvent) => {
      const { items, target, nextFrom, onWalk, isShown, onEnter, onLeave } = latest.current
      const way = isShown && isFromNowhere(event) ? { Enter: onEnter, Escape: onLeave }[event.key] : undefined
      if (way !== undefined) {
        event.preventDefault()
        way()
        return
      }
      const step = stepOf(event)
      if (step === 0 || items.length === 0) return
      event.preventDefault()
      const at = items.findIndex((item) => sameTarget(item.target, target))
      const beside = nextFrom() + (step > 0 ? 0 : -1)
      const index = Math.min(items.length - 1, Math.max(0, at < 0 ? beside : at + step))
      const item = items[index] as OpenItem
      onWalk(item)
      const kind = t(`kind.${item.target.kind}`)
      setSaid(t("walked", { place: index + 1, all: items.length, kind, where: say(item.place) }))
    }
    document.addEventListener("keydown", handleKeyDown)
    return () => document.removeEventListener("keydown", handleKeyDown)
  }, [t, say, latest])
  return said
}

const isElsewhere = (event: KeyboardEvent): boolean =>
  event.defaultPrevented || event.isComposing || document.querySelector("dialog[open]") !== null

const isFromNowhere = (event: KeyboardEvent): boolean =>
  !isElsewhere(event) &&
  document.activeElement === document.body &&
  !(event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.repeat)

function stepOf(event: KeyboardEvent): number {
  if (isElsewhere(event)) return 0
  const isWriting = writesKeys(event.target)
  if (isPressed(keys.next, event, isWriting)) return 1
  return isPressed(keys.previous, event, isWriting) ? -1 : 0
}
