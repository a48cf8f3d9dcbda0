import { scrollDesk } from "#components/shell/scroll-desk.ts"

/** The paragraph at the top of what is seen, and how far its top stands below that of the desk, in pixels. */
export type Place = { readonly paragraph: string; readonly below: number }

const shownParagraphs = (desk: HTMLElement): HTMLElement[] =>
  [...desk.querySelectorAll<HTMLElement>("[data-paragraph]")].filter(isShown)

const isShown = (element: HTMLElement): boolean => element.getClientRects().length > 0

export function placeOnDesk(desk: HTMLElement): Place | null {
  if (desk.scrollTop === 0) return null
  const { top } = desk.getBoundingClientRect()
  const first = shownParagraphs(desk).find((element) => element.getBoundingClientRect().bottom > top)
  if (!first?.dataset.paragraph) return null
  return { paragraph: first.dataset.paragraph, below: first.getBoundingClientRect().top - top }
}

/** Puts a paragraph where it stood; where it is not in what is shown, the desk stays at its top. */
export function scrollTo(desk: HTMLElement, place: Place | null): void {
  const element = place && shownParagraphs(desk).find(({ dataset }) => dataset.paragraph === place.paragraph)
  desk.scrollTop = 0
  if (element && place) scrollDesk(desk, () => element.getBoundingClientRect().top, place.below / desk.clientHeight)
}
