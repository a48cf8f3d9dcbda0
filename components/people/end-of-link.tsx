import { useTranslations } from "next-intl"
import { type FormEvent, useState } from "react"
import { localTime } from "#components/language/local-time.ts"
import { useFocusBack } from "#components/page/use-focus-back.ts"
import style from "./guests.module.css"

type Props = {
  expiresAt: number | null
  whose: string
  /** Answers whether it was changed. */
  onEnd: (expiresAt: number | null) => Promise<boolean>
}

/** Until when a link lets people in, to be changed: later, sooner, or without an end. */
export function EndOfLink({ expiresAt, whose, onEnd }: Props) {
  const t = useTranslations("guests")
  const [until, setUntil] = useState<string | null>(null)
  const opener = useFocusBack<HTMLButtonElement>(until !== null)
  const name = t("changeEndOf", { whose })
  if (until === null)
    return (
      <button
        ref={opener}
        type="button"
        className={style.quiet}
        aria-label={name}
        onClick={() => setUntil(expiresAt === null ? "" : localTime(expiresAt))}
      >
        {t("changeEnd")}
      </button>
    )
  const end = async (at: number | null) => {
    if (await onEnd(at)) setUntil(null)
  }
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    end(new Date(until).getTime())
  }
  return (
    <form className={style.row} onSubmit={handleSubmit} aria-label={name}>
      <input
        type="datetime-local"
        aria-label={t("until")}
        required
        value={until}
        onChange={(event) => setUntil(event.target.value)}
        // biome-ignore lint/a11y/noAutofocus: whoever pressed the button goes on from where they were.
        autoFocus
      />
      <button type="submit" className={style.primary}>
        {t("save")}
      </button>
      <button type="button" className={style.quiet} onClick={() => end(null)}>
        {t("noEnd")}
      </button>
      <button type="button" className={style.quiet} onClick={() => setUntil(null)}>
        {t("cancel")}
      </button>
    </form>
  )
}
