import { orNothing } from "#components/shell/or-nothing.ts"

/** The views, and what works them out. Without them the draft stays. */
export const loadDesk = () => orNothing(import("./reading-desk.tsx").then((file) => file.ReadingDesk))
export const loadQuiet = () => orNothing(import("./quiet-desk.tsx").then((file) => file.QuietDesk))
export const loadMenu = () => orNothing(import("./view-menu.tsx").then((file) => file.ViewMenu))
export const loadTicks = () => orNothing(import("./what-if-list.tsx").then((file) => file.WhatIfList))
