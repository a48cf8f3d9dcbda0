"use client"

import { useTranslations } from "next-intl"
import { useEffect, useRef, useState } from "react"
import { keys } from "#components/commands/keys.ts"
import { useShownKeys } from "#components/commands/use-shown-keys.ts"
import { CopiedNote } from "./copied-note.tsx"
import { ReadingDesk, ViewMenu } from "./lazy-views.ts"
import { useCopying } from "./use-copying.ts"
import { useShortName } from "./use-short-name.ts"
import style from "./view-button.module.css"
import type { MenuProps } from "./view-menu.tsx"

type Props = Omit<MenuProps, "onClose" | "onCopyMarks">

/** Says in which view the text is read, and opens the choice of another. */
export function ViewButton(props: Props) {
  const t = useTranslations("views")
  const key = useShownKeys(keys.view)
  const [isOpen, setIsOpen] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const short = useShortName()
  const { copyMarks, said } = useCopying()
  const close = (goesOn: boolean) => {
    setIsOpen(false)
    if (!goesOn) button.current?.focus()
  }
  useEffect(() => {
    if (!isOpen) return
    const handlePress = (event: PointerEvent) => {
      if (event.target instanceof Node && !place.current?.contains(event.target)) setIsOpen(false)
    }
    window.addEventListener("pointerdown", handlePress)
    return () => window.removeEventListener("pointerdown", handlePress)
  }, [isOpen])
  const prepare = () => {
    ViewMenu.prepare()
    ReadingDesk.prepare()
  }
  const { reading } = props
  return (
    <div ref={place} className={style.place}>
      <button
        ref={button}
        type="button"
        className={style.button}
        data-reading={reading.kind}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        aria-keyshortcuts={keys.view}
        data-command-name={t("menu")}
        aria-label={t("buttonName", { name: short(reading) })}
        title={t("menuKey", { key })}
        onPointerEnter={prepare}
        onFocus={prepare}
        onClick={() => setIsOpen(!isOpen)}
      >
        <span className={style.label}>{t("view")}</span>
        <span className={style.name}>{short(reading)}</span>
        <svg viewBox="0 0 10 6" width="10" height="6" aria-hidden="true">
          <path d="M1 1l4 4 4-4" fill="none" stroke="currentColor" strokeWidth="1.5" />
        </svg>
      </button>
      {isOpen && (
        <ViewMenu
          {...props}
          onRead={(next) => {
            close(true)
            props.onRead(next)
          }}
          onCopyMarks={() => {
            close(false)
            copyMarks()
          }}
          onClose={() => close(false)}
        />
      )}
      <CopiedNote said={said} />
    </div>
  )
}
