import { useTranslations } from "next-intl"
import { useEffect, useRef } from "react"
import style from "./guests.module.css"

type Props = { src: string; url: string; whose: string; onClose: () => void }

/** A link to be held up to a telephone. Drawn by the server when it is asked for. */
export function QrCode({ src, url, whose, onClose }: Props) {
  const t = useTranslations("guests")
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} className={style.qr} aria-label={t("qrOf", { whose })} onClose={onClose}>
      <h3>{whose}</h3>
      {/* biome-ignore lint/performance/noImgElement: a drawing of the server, of a few hundred bytes. */}
      <img src={src} alt={t("qrOf", { whose })} width="320" height="320" />
      <p className={style.url}>{url}</p>
      <p className={style.about}>{t("qrAbout")}</p>
      <button type="button" className={style.primary} onClick={() => dialog.current?.close()}>
        {t("close")}
      </button>
    </dialog>
  )
}
