import { useState } from "react"
import type { Decision } from "#model/protocol.ts"
import style from "./register-panel.module.css"
import { words } from "./words.ts"

type Props = {
  documentId: string
  register: readonly Decision[]
  sought: string
  onSeek: (sought: string) => void
}

/** Search, the check of the chain, and the register to take away. */
export function RegisterTools({ documentId, register, sought, onSeek }: Props) {
  const path = `/api/v1/documents/${encodeURIComponent(documentId)}`
  return (
    <div className={style.tools}>
      <input
        type="search"
        className={style.search}
        aria-label={words.search}
        placeholder={words.search}
        value={sought}
        onChange={(event) => onSeek(event.target.value)}
      />
      <Check register={register} />
      <p className={style.exports}>
        <a href={`${path}/register.xlsx`} download>
          {words.xlsx}
        </a>
        <a href={`${path}/register.csv`} download>
          {words.csv}
        </a>
        <a href={`/documents/${encodeURIComponent(documentId)}/register`} target="_blank" rel="noreferrer">
          {words.print}
        </a>
      </p>
    </div>
  )
}

type Verified = { readonly of: readonly Decision[]; readonly sentence: string; readonly isRight: boolean }

/** Works out every hash again, in this browser, from what this browser has. */
function Check({ register }: Pick<Props, "register">) {
  const [verified, setVerified] = useState<Verified | null>(null)
  const handleCheck = async () => {
    const { verifyRegister } = await import("#model/register.ts")
    const found = verifyRegister(register)
    const sentence = found.ok
      ? words.chainHolds(register.length, register.at(-1)?.hash ?? "")
      : words.chainBroken(found.number)
    setVerified({ of: register, sentence, isRight: found.ok })
  }
  return (
    <div className={style.check}>
      <button type="button" onClick={handleCheck}>
        {words.check}
      </button>
      <p role="status" data-right={verified?.isRight}>
        {verified?.of === register && verified.sentence}
      </p>
    </div>
  )
}
