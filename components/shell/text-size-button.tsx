"use client"

import { useState } from "react"
import { keys } from "#components/commands/keys.ts"
import { setNextTextSize } from "./text-size.ts"
import bar from "./top-bar.module.css"
import { words } from "./words.ts"

/** Sets the sheet larger, for the hall. */
export function TextSizeButton() {
  const [said, setSaid] = useState("")
  return (
    <>
      <button
        type="button"
        className={bar.icon}
        onClick={() => setSaid(words.textSizeIs(setNextTextSize()))}
        aria-label={words.textSize}
        aria-keyshortcuts={keys.textSize}
        title={words.textSize}
      >
        <span aria-hidden="true">Aa</span>
      </button>
      <span className="visually-hidden" role="status">
        {said}
      </span>
    </>
  )
}
