import { useTranslations } from "next-intl"
import { type DragEvent, useState } from "react"
import style from "./choose-file.module.css"

type Props = {
  /** What it is for, and what it may be. */
  label: string
  about: string
  accept: string
  isBusy: boolean
  maxBytes: number
  onFile: (name: string, bytes: ArrayBuffer) => void
  onTooLarge: () => void
}

/** A place to drop a file on, or to choose one from. */
export function ChooseFile({ label, about, accept, isBusy, maxBytes, onFile, onTooLarge }: Props) {
  const t = useTranslations("page")
  const [isOver, setIsOver] = useState(false)
  const handleFile = async (file: File | undefined) => {
    if (file === undefined || isBusy) return
    if (file.size > maxBytes) onTooLarge()
    else onFile(file.name, await file.arrayBuffer())
  }
  const handleDrop = (event: DragEvent) => {
    event.preventDefault()
    setIsOver(false)
    void handleFile(event.dataTransfer.files[0])
  }
  const handleOver = (event: DragEvent) => {
    event.preventDefault()
    setIsOver(true)
  }
  return (
    <label
      className={style.drop}
      data-over={isOver || undefined}
      onDragOver={handleOver}
      onDragLeave={() => setIsOver(false)}
      onDrop={handleDrop}
    >
      <span className={style.label}>{label}</span>
      <span className={style.about}>{about}</span>
      <span className={style.button} aria-hidden="true">
        {t("chooseFile")}
      </span>
      <input
        type="file"
        accept={accept}
        disabled={isBusy}
        className="visually-hidden"
        onChange={(event) => {
          void handleFile(event.target.files?.[0])
          // The same file chosen again, changed meanwhile, is a file chosen, too.
          event.target.value = ""
        }}
      />
    </label>
  )
}
