"use client"

import "./find.css"
import { type KeyboardEvent, useEffect, useRef } from "react"
import style from "./find-bar.module.css"
import { useFind } from "./use-find.ts"
import { words } from "./words.ts"

export type FindProps = {
  /** Counts how often finding was asked for: each time the field takes the keyboard. */
  asked: number
  onClose: () => void
}

/** Finds words in the document, whatever marks lie on them. Nothing in the text is touched. */
export function FindBar({ asked, onClose }: FindProps) {
  const { wanted, setWanted, at, count, step } = useFind()
  const field = useRef<HTMLInputElement>(null)
  const before = useRef<Element | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again, it takes the keyboard again.
  useEffect(() => {
    if (document.activeElement !== field.current) before.current = document.activeElement
    field.current?.focus()
    field.current?.select()
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
  const said = wanted.trim() === "" ? "" : count === 0 ? words.none : words.count(at + 1, count)
  return (
    <search className={style.bar} aria-label={words.find} onKeyDown={handleKeyDown}>
      <input
        ref={field}
        type="text"
        aria-label={words.find}
        placeholder={words.placeholder}
        autoComplete="off"
        spellCheck={false}
        value={wanted}
        onChange={(event) => setWanted(event.target.value)}
      />
      <span className={style.count} role="status">
        {said}
      </span>
      <button type="button" aria-label={words.previous} title={words.previous} onClick={() => step(-1)}>
        <Arrow path="M4 12l6-6 6 6" />
      </button>
      <button type="button" aria-label={words.next} title={words.next} onClick={() => step(1)}>
        <Arrow path="M4 8l6 6 6-6" />
      </button>
      <button type="button" aria-label={words.close} title={words.close} onClick={close}>
        <Arrow path="M5 5l10 10M15 5L5 15" />
      </button>
    </search>
  )
}

const Arrow = ({ path }: { path: string }) => (
  <svg viewBox="0 0 20 20" width="16" height="16" aria-hidden="true">
    <path d={path} fill="none" stroke="currentColor" strokeWidth="1.7" strokeLinecap="round" />
  </svg>
)
