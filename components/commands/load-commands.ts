/** What comes when it is asked for. Without a line it cannot: then the key does nothing, rather than break the page. */
export const loadPalette = () =>
  import("./palette.tsx").then(
    (file) => file.Palette,
    () => nothing,
  )
export const loadHelp = () =>
  import("./help.tsx").then(
    (file) => file.Help,
    () => nothing,
  )
export const loadFind = () =>
  import("#components/find/find-bar.tsx").then(
    (file) => file.FindBar,
    () => nothing,
  )

const nothing = () => null
