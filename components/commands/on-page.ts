import type { Translator } from "#components/language/translator.ts"
import type { Command, CommandGroup } from "./command.ts"
import { keys } from "./keys.ts"

/**
 * What can be pressed on the page, as commands. A part of the page says with `data-commands` under what its buttons
 * stand: so nothing is offered that this person does not have, and nothing is said twice.
 */
export function commandsOnPage(t: Translator<"commands">): Command[] {
  return [...document.querySelectorAll<HTMLElement>("[data-commands]")].flatMap((part) => {
    const group = part.dataset.commands as CommandGroup
    const buttons = [...part.querySelectorAll<HTMLButtonElement>("button:not(:disabled)")]
    const own = buttons
      .filter((button) => isOwn(button, part) && isDrawn(button))
      .map((button) => pressing(button, group))
    const selects = [...part.querySelectorAll<HTMLSelectElement>("header[data-commands] select:not(:disabled)")]
    return [...own, ...selects.flatMap((select) => choosing(select, group, t))].filter(({ name }) => name !== "")
  })
}

/** Not what stands in a menu or a list that is open over it. */
const isOwn = (button: HTMLElement, part: HTMLElement): boolean => {
  const over = button.closest("[role=dialog], [role=menu]")
  return over === null || !part.contains(over)
}

/** In a panel that is folded away a button is still drawn; one that is only for browsers without scripts is not. */
const isDrawn = (button: HTMLElement): boolean => getComputedStyle(button).display !== "none"

const pressing = (button: HTMLButtonElement, group: CommandGroup): Command => ({
  group,
  name: nameOf(button),
  keys: button.getAttribute("aria-keyshortcuts"),
  whyNot: button.getAttribute("aria-disabled") === "true" ? button.title : null,
  run: () => {
    showPanelOf(button)
    button.click()
  },
})

const choosing = (select: HTMLSelectElement, group: CommandGroup, t: Translator<"commands">): Command[] =>
  [...select.options].map((option) => ({
    group,
    name: t("choice", { what: select.ariaLabel ?? "", choice: option.text }),
    keys: null,
    whyNot: null,
    run: () => {
      select.value = option.value
      select.dispatchEvent(new Event("change", { bubbles: true }))
    },
  }))

/** What it is called, without counts and signs, and without the state it says, which are not part of a name. */
function nameOf(button: HTMLElement): string {
  const label = button.dataset.commandName ?? button.getAttribute("aria-label")
  if (label !== null) return label
  const copy = button.cloneNode(true) as HTMLElement
  for (const part of copy.querySelectorAll("[aria-hidden=true], .visually-hidden, [data-count]")) part.remove()
  return (copy.textContent ?? "").trim()
}

/** Where the panel is folded away, what is done in it would not be seen. */
function showPanelOf(button: HTMLElement): void {
  const side = button.closest<HTMLElement>("[data-side=panel]")
  if (side === null || side.offsetWidth > 0) return
  document.querySelector<HTMLElement>(`[aria-keyshortcuts="${keys.panel}"]`)?.click()
}
