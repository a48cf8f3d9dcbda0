"use client"

import { useEffect, useState } from "react"
import { createPortal } from "react-dom"
import { FindBar, Help, Palette } from "./lazy-commands.ts"
import type { RoomGiven } from "./room-commands.ts"
import { useKeys } from "./use-keys.ts"

/** The palette of commands, the help and the finding of words, each when it is asked for; and the keys of the page. */
export function Commands(given: RoomGiven) {
  const [shown, setShown] = useState<"palette" | "help" | null>(null)
  const [asked, setAsked] = useState(0)
  const [notices, setNotices] = useState<Element | null>(null)
  useEffect(() => setNotices(document.querySelector("[data-notices]")), [])
  useKeys({
    onPalette: () => setShown("palette"),
    onHelp: () => setShown("help"),
    onFind: () => setAsked((asked) => asked + 1),
  })
  // One may open the other: what is closed then is only the first.
  const closed = (which: "palette" | "help") => () => setShown((now) => (now === which ? null : now))
  return (
    <>
      {shown === "palette" && <Palette given={given} onClose={closed("palette")} />}
      {shown === "help" && <Help given={given} onClose={closed("help")} />}
      {asked > 0 && notices && createPortal(<FindBar asked={asked} onClose={() => setAsked(0)} />, notices)}
    </>
  )
}
