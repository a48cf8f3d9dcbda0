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
import { NameFields } from "./name-fields.tsx"
import style from "./new-page.module.css"
import { TextSource } from "./text-source.tsx"
import { useNewText } from "./use-new-text.ts"

type Props = { person: string; documents: readonly DocumentMeta[] }

/** Where the chair begins a document from a base text of its own. */
export function NewDocumentPage({ person, documents }: Props) {
  const t = useTranslations("documents")
  const say = useProblem()
  const firstName = { title: "", name: t("baseText"), id: "" }
  const given = useNewText(person, { name: firstName, from: documents[0]?.id ?? "" })
  const [problem, setProblem] = useState("")
  const [isBeginning, setIsBeginning] = useState(false)
  const { text } = given
  useLeavingWarning(given.isAtRisk && !isBeginning)
  const handleSubmit = async (event: FormEvent) => {
    event.preventDefault()
    if (text === null) return
    setIsBeginning(true)
    setProblem("")
    const answer = await askToBegin({ ...text.name, from: text.from, lines: storedLines(text.lines) })
    if (answer.ok) {
      await given.forget()
      window.location.assign(`/documents/${answer.value.id}`)
    } else {
      setProblem(say(answer))
      setIsBeginning(false)
    }
  }
  return (
    <ToolsPage title={t("newTitle")} about={t("newAbout")} links={[{ href: "/documents", words: t("toList") }]}>
      <section className={tools.box} aria-labelledby="base-text">
        <h2 id="base-text">{t("baseText")}</h2>
        <p className={tools.problem} role="alert">
          {given.problem?.sentence}
          {given.problem?.where && <b dir="auto"> {given.problem.where}</b>}
        </p>
        <TextSource isBusy={given.isReading} onText={given.read} onTooLarge={() => given.refuseWith(t("tooLarge"))} />
      </section>
      {text !== null && (
        <form onSubmit={handleSubmit}>
          <div className={tools.box}>
            <p role="status">{t("understood", { count: storedLines(text.lines).length })}</p>
            <LeftOutNotes leftOut={text.leftOut} />
            <NameFields value={text.name} onChange={(name) => given.say({ name })} />
            <label className={style.from}>
              {t("delegationsOf")}
              <select value={text.from} onChange={({ target }) => given.say({ from: target.value })}>
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
              <button type="button" className={tools.quiet} disabled={isBeginning} onClick={given.forget}>
                {t("putAside")}
              </button>
            </p>
          </div>
          <div className={style.desk}>
            <LinesTable lines={text.lines} onCorrect={given.correct} />
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, by keyboard too. */}
            <section className={style.sheet} aria-label={t("asPrinted")} tabIndex={0}>
              <PlainSheet paragraphs={printedLines(text.lines)} label={t("asPrinted")} />
            </section>
          </div>
        </form>
      )}
    </ToolsPage>
  )
}
