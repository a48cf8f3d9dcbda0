import { type RefObject, useCallback, useState } from "react"

/** A side panel: as the width of the window suggests, or as somebody chose. */
export type Fold = "auto" | "open" | "closed"
export type Side = "outline" | "panel"
type Folds = Readonly<Record<Side, Fold>>

const drawerBelow: Record<Side, string> = { outline: "(max-width: 1359px)", panel: "(max-width: 1099px)" }

/** Which side panels are open. What the width suggests is left to CSS, so that the first page is right without script. */
export function useFolds(frame: RefObject<HTMLElement | null>) {
  const [folds, setFolds] = useState<Folds>({ outline: "auto", panel: "auto" })
  const isShown = (side: Side) =>
    (frame.current?.querySelector<HTMLElement>(`[data-side=${side}]`)?.offsetWidth ?? 0) > 0

  const toggle = (side: Side) => {
    const opens = !isShown(side)
    setFolds((folds) => ({ ...folds, ...(opens ? closedDrawers() : {}), [side]: opens ? "open" : "closed" }))
  }
  const show = (side: Side) => {
    if (!isShown(side)) toggle(side)
  }
  const closeDrawers = useCallback(() => setFolds((folds) => ({ ...folds, ...closedDrawers() })), [])
  return { folds, toggle, show, closeDrawers }
}

/** One drawer at a time: those that lie over the text at this width, closed. */
function closedDrawers(): Partial<Folds> {
  const sides = (Object.keys(drawerBelow) as Side[]).filter((side) => matchMedia(drawerBelow[side]).matches)
  return Object.fromEntries(sides.map((side) => [side, "auto"]))
}
