import type { ReactNode } from "react"
import { LanguageForm } from "#components/language/language-form.tsx"
import style from "./message-page.module.css"

/** A page that says one thing and what to do about it. */
export function MessagePage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <main className={style.page}>
      <article className={style.sheet}>
        <h1 className={style.title}>{title}</h1>
        <div className={style.words}>{children}</div>
        <LanguageForm />
      </article>
    </main>
  )
}
