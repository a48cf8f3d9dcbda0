import { useTranslations } from "next-intl"
import { type ReactNode, useEffect, useRef } from "react"
import style from "./card.module.css"

/** Where there is nothing to do but go back, the focus goes to that. */
export function Buttons({ children, onCancel }: { children?: ReactNode; onCancel: () => void }) {
  const t = useTranslations("brackets")
  const cancel = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (!children) cancel.current?.focus({ preventScroll: true })
  }, [children])
  return (
    <div className={style.buttons}>
      {children}
      <button ref={cancel} type="button" className={style.quiet} onClick={onCancel}>
        {t("cancel")}
      </button>
    </div>
  )
}

type ActProps = {
  children: ReactNode
  onAct: () => void
  isBusy?: boolean
  /** Whether the focus comes to it. */
  isFirst?: boolean
}

/** The button that acts. It takes the focus, and a key held down from the step before does not press it. */
export function ActButton({ children, onAct, isBusy = false, isFirst = true }: ActProps) {
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (isFirst) button.current?.focus({ preventScroll: true })
  }, [isFirst])
  return (
    <button
      ref={button}
      type="button"
      className={style.act}
      aria-disabled={isBusy}
      onKeyDown={(event) => event.repeat && event.preventDefault()}
      onClick={() => !isBusy && onAct()}
    >
      {children}
    </button>
  )
}
