import { useTranslations } from "next-intl"
import { type FormEvent, useState } from "react"
import tools from "#components/page/tools-page.module.css"
import { useProblem } from "#components/room/use-problem.ts"
import { addressBeside } from "#model/document-id.ts"
import { limits } from "#model/limits.ts"
import type { DocumentMeta } from "#model/protocol.ts"
import { askToBegin } from "./begin.ts"
import { NameFields } from "./name-fields.tsx"

/** Begins a document with the draft compiled from another one's table, and leads into it. */
export function BeginForm({ from }: { from: DocumentMeta }) {
  const t = useTranslations("documents")
  const say = useProblem()
  const [value, setValue] = useState(() => firstNameOf(from, t("firstDraft")))
  const [isBeginning, setIsBeginning] = useState(false)
  const [problem, setProblem] = useState("")
  const handleSubmit = async (event: FormEvent) => {
    event.preventDefault()
    setIsBeginning(true)
    setProblem("")
    const answer = await askToBegin({ ...value, from: from.id, compile: true })
    if (answer.ok) window.location.assign(`/documents/${answer.value.id}`)
    else {
      setProblem(say(answer))
      setIsBeginning(false)
    }
  }
  return (
    <details className={tools.box}>
      <summary>{t("beginWithDraft")}</summary>
      <form onSubmit={handleSubmit}>
        <NameFields value={value} onChange={setValue} />
        <p className={tools.problem} role="alert">
          {problem}
        </p>
        <p className={tools.buttons}>
          <button type="submit" className={tools.primary} disabled={isBeginning}>
            {isBeginning ? t("beginning") : t("begin")}
          </button>
          <span className={tools.faint}>{t("takesOver")}</span>
        </p>
      </form>
    </details>
  )
}

function firstNameOf({ id, title }: DocumentMeta, name: string) {
  return { title, name, id: addressBeside(id, `${title.slice(0, limits.maxLabelLength)} ${name}`) }
}
