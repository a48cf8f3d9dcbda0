import { useTranslations } from "next-intl"
import { useState } from "react"
import type { Decision } from "#model/protocol.ts"
import style from "./register-panel.module.css"

type Props = {
  documentId: string
  register: readonly Decision[]
  sought: string
  onSeek: (sought: string) => void
}

/** Search, the check of the chain, and the register to take away. */
export function RegisterTools({ documentId, register, sought, onSeek }: Props) {
  const t = useTranslations("register")
  const path = `/api/v1/documents/${encodeURIComponent(documentId)}`
  return (
    <div className={style.tools}>
      <input
        type="search"
        className={style.search}
        aria-label={t("search")}
        placeholder={t("search")}
        value={sought}
        onChange={(event) => onSeek(event.target.value)}
      />
      <Check register={register} />
      <p className={style.exports}>
        <a href={`${path}/register.xlsx`} download>
          {t("xlsx")}
        </a>
        <a href={`${path}/register.csv`} download>
          {t("csv")}
        </a>
        <a href={`/documents/${encodeURIComponent(documentId)}/register`} target="_blank" rel="noreferrer">
          {t("print")}
        </a>
      </p>
    </div>
  )
}

/** As many of a seal as one compares by eye. */
const shownDigits = 12

type Verified = { readonly of: readonly Decision[]; readonly sentence: string; readonly isRight: boolean }

/** Works out every hash again, in this browser, from what this browser has. */
function Check({ register }: Pick<Props, "register">) {
  const t = useTranslations("register")
  const [verified, setVerified] = useState<Verified | null>(null)
  const handleCheck = async () => {
    const { verifyRegister } = await import("#model/register.ts")
    const found = verifyRegister(register)
    const sentence = found.ok
      ? t("chainHolds", { lines: register.length, hash: (register.at(-1)?.hash ?? "").slice(0, shownDigits) })
      : t("chainBroken", { number: found.number })
    setVerified({ of: register, sentence, isRight: found.ok })
  }
  return (
    <div className={style.check}>
      <button type="button" onClick={handleCheck}>
        {t("check")}
      </button>
      <p role="status" data-right={verified?.isRight}>
        {verified?.of === register && verified.sentence}
      </p>
    </div>
  )
}
