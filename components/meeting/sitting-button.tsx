import { useTranslations } from "next-intl"
import { useEffect, useRef, useState } from "react"
import type { People } from "#components/people/people-of.ts"
import type { Floor } from "#model/floor.ts"
import { FlagSign } from "./flag-sign.tsx"
import style from "./floor.module.css"
import { SittingPanel } from "./sitting-panel.tsx"

export type SittingProps = { floor: Floor; people: People }

/** The chair's button: how many flags are up, and behind it who, in order. */
export function SittingButton({ floor, people }: SittingProps) {
  const t = useTranslations("meeting")
  const [isOpen, setIsOpen] = useState(false)
  const place = useRef<HTMLSpanElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (!isOpen) return
    const handlePress = (event: PointerEvent) => {
      if (event.target instanceof Node && !place.current?.contains(event.target)) setIsOpen(false)
    }
    const handleKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return
      event.preventDefault()
      setIsOpen(false)
      button.current?.focus()
    }
    window.addEventListener("pointerdown", handlePress)
    window.addEventListener("keydown", handleKey)
    return () => {
      window.removeEventListener("pointerdown", handlePress)
      window.removeEventListener("keydown", handleKey)
    }
  }, [isOpen])
  const count = floor.flags.length
  const says = floor.speaking ? t("speaks", { code: floor.speaking.delegation, count }) : t("nobodySpeaks", { count })
  return (
    <span ref={place} className={style.sitting}>
      <button
        ref={button}
        type="button"
        className={style.flag}
        aria-label={t("sitting")}
        aria-description={says}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        title={says}
        onClick={() => setIsOpen((isOpen) => !isOpen)}
      >
        <FlagSign isUp={count > 0} />
        {count > 0 && <span aria-hidden="true">{count}</span>}
      </button>
      {isOpen && <SittingPanel floor={floor} people={people} />}
    </span>
  )
}
