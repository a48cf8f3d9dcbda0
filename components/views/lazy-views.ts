import { lazily } from "#components/shell/lazily.tsx"
import type { QuietProps } from "./quiet-desk.tsx"
import type { DeskProps } from "./reading-desk.tsx"
import type { MenuProps } from "./view-menu.tsx"
import type { TicksProps } from "./what-if-list.tsx"

/** The views, and what works them out: whoever reads the draft is not sent them. */
export const ReadingDesk = lazily<DeskProps>(async () => (await import("./reading-desk.tsx")).ReadingDesk)
export const QuietDesk = lazily<QuietProps>(async () => (await import("./quiet-desk.tsx")).QuietDesk)
export const ViewMenu = lazily<MenuProps>(async () => (await import("./view-menu.tsx")).ViewMenu)
export const WhatIfList = lazily<TicksProps>(async () => (await import("./what-if-list.tsx")).WhatIfList)
