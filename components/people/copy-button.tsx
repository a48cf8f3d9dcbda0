import { useTranslations } from "next-intl"
import { useState } from "react"
import style from "./guests.module.css"

const saidForMs = 2_500

/** Copies a link, and says on itself that it did. */
export function CopyButton({ url, label, name }: { url: string; label: string; name: string }) {
  const t = useTranslations("guests")
  const [said, setSaid] = useState<string | null>(null)
  const handleCopy = async () => {
    const copied = await write(url)
    setSaid(copied ? t("copied") : t("copyFailed"))
    setTimeout(() => setSaid(null), saidForMs)
  }
  return (
    <>
      <button type="button" className={style.quiet} aria-label={name} onClick={handleCopy}>
        {said ?? label}
      </button>
      <span className="visually-hidden" role="status">
        {said}
      </span>
    </>
  )
}

/** False where the browser does not let pages write to the clipboard, as over plain http from another machine. */
async function write(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}
