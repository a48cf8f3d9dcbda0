import type { FindProps } from "#components/find/find-bar.tsx"
import { lazily } from "#components/shell/lazily.tsx"
import type { HelpProps } from "./help.tsx"
import type { PaletteProps } from "./palette.tsx"

/** Whoever asks for none of them is sent none of them. */
export const Palette = lazily<PaletteProps>(async () => (await import("./palette.tsx")).Palette, { hasField: true })
export const Help = lazily<HelpProps>(async () => (await import("./help.tsx")).Help)
export const FindBar = lazily<FindProps>(async () => (await import("#components/find/find-bar.tsx")).FindBar, {
  hasField: true,
})
