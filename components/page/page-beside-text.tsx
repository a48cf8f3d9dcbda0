import type { ReactNode } from "react"
import style from "./page-beside-text.module.css"

type Props = {
  title: string
  documentId: string
  /** What the link back to the text says. */
  back: string
  children: ReactNode
}

/** A page of its own beside the text: its name, the way back, and its sections one under another. */
export function PageBesideText({ title, documentId, back, children }: Props) {
  return (
    <main className={style.page}>
      <header className={style.header}>
        <h1>{title}</h1>
        <a href={`/documents/${encodeURIComponent(documentId)}`}>{back}</a>
      </header>
      {children}
    </main>
  )
}
