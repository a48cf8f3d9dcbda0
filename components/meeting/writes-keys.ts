/** Whether keys pressed here are words: then a letter alone commands nothing. */
export const writesKeys = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.closest("input, textarea, select, [role=textbox][aria-readonly=false]") !== null)
