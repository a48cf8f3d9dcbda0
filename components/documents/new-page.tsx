import { useTranslations } from "next-intl"
import { type FormEvent, useState } from "react"
import { PlainSheet } from "#components/document/plain-sheet.tsx"
import tools from "#components/page/tools-page.module.css"
import { ToolsPage } from "#components/page/tools-page.tsx"
import { useLeavingWarning } from "#components/page/use-leaving-warning.ts"
import { useProblem } from "#components/room/use-problem.ts"
import type { DocumentMeta } from "#model/protocol.ts"
import { askToBegin } from "./begin.ts"
import { LeftOutNotes } from "./left-out-notes.tsx"
import { printedLines, storedLines } from "./lines.ts"
import { LinesTable } from "./lines-table.tsx"
import { type DocumentName, NameFields } from "./name-fields.tsx"
import style from "./new-page.module.css"
import { TextSource } from "./text-source.tsx"
import { useNewText } from "./use-new-text.ts"

/** Where the chair begins a document from a base text of its own. */
export function NewDocumentPage({ documents }: { documents: readonly DocumentMeta[] }) {
  const t = useTranslations("documents")
  const say = useProblem()
  const text = useNewText()
  const [name, setName] = useState<DocumentName>({ title: "", name: t("baseText"), id: "" })
  const [from, setFrom] = useState(documents[0]?.id ?? "")
  const [problem, setProblem] = useState("")
  const [isBeginning, setIsBeginning] = useState(false)
  const { lines, leftOut } = text
  useLeavingWarning(text.isCorrected && !isBeginning)
  const handleSubmit = async (event: FormEvent) => {
    event.preventDefault()
    if (lines === null) return
    setIsBeginning(true)
    setProblem("")
    const answer = await askToBegin({ ...name, from, lines: storedLines(lines) })
    if (answer.ok) window.location.assign(`/documents/${answer.value.id}`)
    else {
      setProblem(say(answer))
      setIsBeginning(false)
    }
  }
  return (
    <ToolsPage title={t("newTitle")} about={t("newAbout")} links={[{ href: "/documents", words: t("toList") }]}>
      <section className={tools.box} aria-labelledby="base-text">
        <h2 id="base-text">{t("baseText")}</h2>
        <p className={tools.problem} role="alert">
          {text.problem?.sentence}
          {text.problem?.where && <b dir="auto"> {text.problem.where}</b>}
        </p>
        <TextSource isBusy={text.isReading} onText={text.read} onTooLarge={() => text.refuseWith(t("tooLarge"))} />
      </section>
      {lines !== null && leftOut !== null && (
        <form onSubmit={handleSubmit}>
          <div className={tools.box}>
            <p role="status">{t("understood", { count: storedLines(lines).length })}</p>
            <LeftOutNotes leftOut={leftOut} />
            <NameFields value={name} onChange={setName} />
            <label className={style.from}>
              {t("delegationsOf")}
              <select value={from} onChange={({ target }) => setFrom(target.value)}>
                {documents.map(({ id, title, name }) => (
                  <option key={id} value={id}>
                    {t("titleAndName", { title, name })}
                  </option>
                ))}
              </select>
            </label>
            <p className={tools.problem} role="alert">
              {problem}
            </p>
            <p className={tools.buttons}>
              <button type="submit" className={tools.primary} disabled={isBeginning}>
                {isBeginning ? t("beginning") : t("begin")}
              </button>
            </p>
          </div>
          <div className={style.desk}>
            <LinesTable lines={lines} onCorrect={text.correct} />
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, by keyboard too. */}
            <section className={style.sheet} aria-label={t("asPrinted")} tabIndex={0}>
              <PlainSheet paragraphs={printedLines(lines)} label={t("asPrinted")} />
            </section>
          </div>
        </form>
      )}
    </ToolsPage>
  )
}
