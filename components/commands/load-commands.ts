import { orNothing } from "#components/shell/or-nothing.ts"

/** What comes when it is asked for. */
export const loadPalette = () => orNothing(import("./palette.tsx").then((file) => file.Palette))
export const loadHelp = () => orNothing(import("./help.tsx").then((file) => file.Help))
export const loadFind = () => orNothing(import("#components/find/find-bar.tsx").then((file) => file.FindBar))
