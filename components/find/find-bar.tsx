"use client"

import "./find.css"
import { useTranslations } from "next-intl"
import { type KeyboardEvent, useEffect, useRef } from "react"
import { Arrow } from "#components/page/arrow.tsx"
import style from "./find-bar.module.css"
import { useFind } from "./use-find.ts"

export type FindProps = {
  /** Counts how often finding was asked for: each time the field takes the keyboard. */
  asked: number
  /** What was typed before it was there. */
  typed?: string
  onClose: () => void
}

/** Finds words in the document, whatever marks lie on them. Nothing in the text is touched. */
export function FindBar({ asked, typed = "", onClose }: FindProps) {
  const t = useTranslations("find")
  const { wanted, setWanted, at, count, step } = useFind(typed)
  const field = useRef<HTMLInputElement>(null)
  const before = useRef<Element | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again, it takes the keyboard again.
  useEffect(() => {
    if (document.activeElement !== field.current) before.current = document.activeElement
    field.current?.focus()
    // Whoever has begun to type goes on typing.
    if (wanted !== typed || typed === "") field.current?.select()
  }, [asked])
  const close = () => {
    onClose()
    const back = before.current instanceof HTMLElement && before.current !== document.body ? before.current : null
    ;(back ?? document.getElementById("text"))?.focus({ preventScroll: true })
  }
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === "Escape") {
      event.preventDefault()
      event.stopPropagation()
      close()
    }
    if (event.key !== "Enter" || event.target !== field.current) return
    event.preventDefault()
    step(event.shiftKey ? -1 : 1)
  }
  const said = wanted.trim() === "" ? "" : count === 0 ? t("none") : t("count", { at: at + 1, count })
  return (
    <search className={style.bar} aria-label={t("find")} onKeyDown={handleKeyDown}>
      <input
        ref={field}
        type="text"
        aria-label={t("find")}
        placeholder={t("placeholder")}
        autoComplete="off"
        spellCheck={false}
        value={wanted}
        onChange={(event) => setWanted(event.target.value)}
      />
      <span className={style.count} role="status">
        {said}
      </span>
      <button type="button" aria-label={t("previous")} title={t("previous")} onClick={() => step(-1)}>
        <Arrow size={16} path="M4 12l6-6 6 6" />
      </button>
      <button type="button" aria-label={t("next")} title={t("next")} onClick={() => step(1)}>
        <Arrow size={16} path="M4 8l6 6 6-6" />
      </button>
      <button type="button" aria-label={t("close")} title={t("close")} onClick={close}>
        <Arrow size={16} path="M5 5l10 10M15 5L5 15" />
      </button>
    </search>
  )
}
