import type { ParagraphId } from "#model/ids.ts"
import type { DecisionTarget } from "#model/protocol.ts"
import { targetKey } from "./target.ts"

/** A place in the text that somebody looks at: its paragraph, and what lies on it, the likeliest to be ruled on first. */
export type Selected = { readonly paragraph: ParagraphId; readonly targets: readonly DecisionTarget[] }

/** Reads the place from the page itself: still text and editor draw the same names on the same words. */
export function selectedAt(node: Node | null): Selected | null {
  const element = node instanceof Element ? node : (node?.parentElement ?? null)
  const paragraph = element?.closest<HTMLElement>("[data-paragraph]")
  if (!element || !paragraph?.dataset.paragraph) return null
  const targets = new Map<string, DecisionTarget>()
  for (let at: Element | null = element; at !== null && at !== paragraph; at = at.parentElement) {
    const target = at instanceof HTMLElement ? targetOf(at.dataset) : null
    if (target !== null && !targets.has(targetKey(target))) targets.set(targetKey(target), target)
  }
  return { paragraph: paragraph.dataset.paragraph as ParagraphId, targets: [...targets.values()].sort(byReach) }
}

function targetOf(data: DOMStringMap): DecisionTarget | null {
  if (data.change) return { kind: "change", id: data.change } as DecisionTarget
  if (data.group) return { kind: "group", id: data.group } as DecisionTarget
  if (data.bracket) return { kind: "bracket", id: data.bracket } as DecisionTarget
  return null
}

// Marks on the same words nest in the page in no certain order. An alternative is chosen as a whole, so its group comes
// first; then what is proposed, then what holds it.
const reach = { option: 0, group: 0, change: 1, bracket: 2, paragraph: 3 } as const
const byReach = (a: DecisionTarget, b: DecisionTarget) => reach[a.kind] - reach[b.kind]
