/** The views, and what works them out. Without a line they cannot come: then the draft stays. */
export const loadDesk = () =>
  import("./reading-desk.tsx").then(
    (file) => file.ReadingDesk,
    () => nothing,
  )
export const loadMenu = () =>
  import("./view-menu.tsx").then(
    (file) => file.ViewMenu,
    () => nothing,
  )
export const loadTicks = () =>
  import("./what-if-list.tsx").then(
    (file) => file.WhatIfList,
    () => nothing,
  )

const nothing = () => null
