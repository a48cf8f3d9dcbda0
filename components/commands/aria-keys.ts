/** An editor's shortcut ("Mod-Alt-[") in the words of `aria-keyshortcuts`. */
export function ariaKeys(shortcut: string): string {
  const chord = shortcut.replace(/-(?=.)/g, "+")
  if (!chord.includes("Mod")) return chord
  return `${chord.replace("Mod", "Control")} ${chord.replace("Mod", "Meta")}`
}
