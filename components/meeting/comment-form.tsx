import { type FormEvent, type KeyboardEvent, useId, useState } from "react"
import type { Answer } from "#components/room/api.ts"
import { useProblem } from "#components/room/use-problem.ts"
import { limits } from "#model/limits.ts"
import style from "./comments.module.css"
import { useDraftText } from "./use-draft.ts"

type Props = {
  /** Under what the typed words are found again. */
  draftKey: string
  label: string
  placeholder?: string
  send: string
  onSend: (text: string) => Promise<Answer<unknown>>
}

/** A few words to everybody. Control and Enter send them; they stay where they are until the server has them. */
export function CommentForm({ draftKey, label, placeholder, send, onSend }: Props) {
  const id = useId()
  const { value: text, type, drop } = useDraftText(draftKey)
  const [isSending, setIsSending] = useState(false)
  const say = useProblem()
  const [problem, setProblem] = useState<string | null>(null)

  const handleSend = async () => {
    if (text.trim() === "" || isSending) return
    setIsSending(true)
    const answer = await onSend(text)
    setIsSending(false)
    setProblem(answer.ok ? null : say(answer))
    // What was typed on meanwhile is not yet sent.
    if (answer.ok) drop(text)
  }
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    handleSend()
  }
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) handleSend()
  }
  return (
    <form className={style.form} onSubmit={handleSubmit}>
      <label htmlFor={id} className="visually-hidden">
        {label}
      </label>
      <textarea
        dir="auto"
        id={id}
        rows={2}
        maxLength={limits.maxCommentLength}
        placeholder={placeholder}
        value={text}
        onChange={(event) => type(event.target.value)}
        onKeyDown={handleKeyDown}
      />
      <button type="submit" className={style.button} aria-disabled={isSending || text.trim() === ""}>
        {send}
      </button>
      {problem !== null && <p role="alert">{problem}</p>}
    </form>
  )
}
