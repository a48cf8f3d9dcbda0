"use client"

import { useTranslations } from "next-intl"
import { type FormEvent, type KeyboardEvent, useEffect, useMemo, useRef, useState } from "react"
import { keys } from "#components/commands/keys.ts"
import { useShownKeys } from "#components/commands/use-shown-keys.ts"
import { localTime } from "#components/language/local-time.ts"
import type { DelegationCode } from "#model/ids.ts"
import { whoseChanges } from "#model/markup-of.ts"
import type { DocumentView } from "#model/protocol.ts"
import { Chips } from "./chips.tsx"
import { isSameReading, type Reading } from "./reading.ts"
import { useViewNames } from "./use-view-names.ts"
import style from "./view-menu.module.css"

export type MenuProps = {
  reading: Reading
  view: Pick<DocumentView, "paragraphs" | "delegations">
  /** When this device last left the document; null if it had never been here. */
  left: number | null
  onRead: (reading: Reading) => void
  onCopyMarks: () => void
  onClose: () => void
}

/** All the views. The arrows walk them, Escape leaves. */
export function ViewMenu({ reading, view, left, onRead, onCopyMarks, onClose }: MenuProps) {
  const t = useTranslations("views")
  const { whose, time } = useViewNames()
  const copyKeys = useShownKeys(keys.copyMarks)
  const menu = useRef<HTMLDivElement>(null)
  const who = useMemo(() => whoseChanges(view.paragraphs), [view.paragraphs])
  const codes = view.delegations.map(({ code }) => code)
  useEffect(() => {
    const current = menu.current?.querySelector<HTMLElement>("[aria-pressed=true]")
    ;(current ?? menu.current?.querySelector("button"))?.focus()
  }, [])
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") {
      // The window would take it as coming back from the view.
      event.preventDefault()
      event.stopPropagation()
      onClose()
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step === undefined || event.target instanceof HTMLInputElement) return
    event.preventDefault()
    walk(menu.current, step)
  }
  const item = (to: Reading, label: string) => (
    <button
      type="button"
      className={style.item}
      aria-pressed={isSameReading(reading, to)}
      onClick={() => onRead(to)}
      key={label}
    >
      {label}
    </button>
  )
  const shown = reading.kind === "markup" || reading.kind === "quiet" ? reading.of : []
  return (
    <div ref={menu} className={style.menu} role="dialog" aria-label={t("menu")} onKeyDown={handleKeyDown}>
      <div className={style.group}>
        {item({ kind: "draft" }, t("draft"))}
        {who.length > 0 && (
          <Chips
            label={t("markup")}
            items={who.map(({ code, changes }) => ({
              code,
              title: t("changes", { whose: whose(code), count: changes }),
            }))}
            pressed={shown}
            onPress={(code) => onRead({ kind: "markup", of: [code] })}
          />
        )}
      </div>
      <div className={style.group}>
        {item({ kind: "base" }, t("base"))}
        {item({ kind: "clean" }, t("clean"))}
        {item({ kind: "rejected" }, t("rejected"))}
        <Chips
          label={t("proposed")}
          items={codes.map((code) => ({ code, title: code }))}
          pressed={reading.kind === "proposed" ? [reading.by] : []}
          onPress={(by: DelegationCode) => onRead({ kind: "proposed", by })}
        />
        {item({ kind: "agreed" }, t("agreed"))}
        {item({ kind: "what-if" }, t("whatIf"))}
      </div>
      <div className={style.group}>
        {left !== null && item({ kind: "since", from: "leaving", at: left }, t("sinceLeaving", { time: time(left) }))}
        <Since reading={reading} onRead={onRead} />
      </div>
      <div className={style.group}>
        <button type="button" className={style.item} onClick={onCopyMarks} aria-keyshortcuts={keys.copyMarks}>
          {t("copyMarks")} <kbd>{copyKeys}</kbd>
        </button>
      </div>
    </div>
  )
}

function Since({ reading, onRead }: Pick<MenuProps, "reading" | "onRead">) {
  const t = useTranslations("views")
  const [at, setAt] = useState(() => localTime(reading.kind === "since" ? reading.at : Date.now() - hourMs))
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    const time = new Date(at).getTime()
    if (!Number.isNaN(time)) onRead({ kind: "since", from: "time", at: time })
  }
  return (
    <form className={style.since} onSubmit={handleSubmit}>
      <span>{t("since")}</span>
      <input
        type="datetime-local"
        aria-label={t("sinceTime")}
        required
        value={at}
        onChange={(event) => setAt(event.target.value)}
      />
      <button type="submit">{t("show")}</button>
    </form>
  )
}

const hourMs = 3_600_000

function walk(menu: HTMLElement | null, step: number): void {
  const buttons = [...(menu?.querySelectorAll<HTMLElement>("button, input") ?? [])]
  const at = buttons.indexOf(document.activeElement as HTMLElement)
  buttons[(at + step + buttons.length) % buttons.length]?.focus()
}
