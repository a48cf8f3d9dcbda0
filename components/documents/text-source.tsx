import { useTranslations } from "next-intl"
import { useState } from "react"
import { ChooseFile } from "#components/page/choose-file.tsx"
import tools from "#components/page/tools-page.module.css"
import { textLimits } from "#model/given-text.ts"
import style from "./new-page.module.css"

type Props = {
  isBusy: boolean
  onText: (body: ArrayBuffer | string) => void
  onTooLarge: () => void
}

/** Where a base text comes from: pasted words, a plain text file, or a Word document. */
export function TextSource({ isBusy, onText, onTooLarge }: Props) {
  const t = useTranslations("documents")
  const [pasted, setPasted] = useState("")
  return (
    <>
      <ChooseFile
        label={t("chooseText")}
        about={t("chooseTextAbout")}
        accept=".docx,.txt"
        isBusy={isBusy}
        maxBytes={textLimits.maxFileBytes}
        onFile={(_, bytes) => onText(bytes)}
        onTooLarge={onTooLarge}
      />
      <label className={style.paste}>
        {t("paste")}
        <textarea rows={7} dir="auto" value={pasted} onChange={({ target }) => setPasted(target.value)} />
      </label>
      <p className={tools.buttons}>
        <button
          type="button"
          className={tools.quiet}
          disabled={isBusy || pasted.trim() === ""}
          onClick={() => onText(pasted)}
        >
          {isBusy ? t("reading") : t("read")}
        </button>
      </p>
    </>
  )
}
