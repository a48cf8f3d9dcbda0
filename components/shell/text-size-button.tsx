"use client"

import { useTranslations } from "next-intl"
import { memo, useState } from "react"
import { keys } from "#components/commands/keys.ts"
import { setNextTextSize } from "./text-size.ts"
import bar from "./top-bar.module.css"

/** Sets the sheet larger, for the hall. */
export const TextSizeButton = memo(function TextSizeButton() {
  const t = useTranslations("shell")
  const [said, setSaid] = useState("")
  return (
    <>
      <button
        type="button"
        className={bar.icon}
        onClick={() => setSaid(t("textSizeIs", { size: setNextTextSize() }))}
        aria-label={t("textSize")}
        aria-keyshortcuts={keys.textSize}
        title={t("textSize")}
      >
        <span aria-hidden="true">Aa</span>
      </button>
      <span className="visually-hidden" role="status">
        {said}
      </span>
    </>
  )
})
