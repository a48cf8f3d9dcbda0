import type { ReactNode } from "react"
import style from "./tools-page.module.css"

type Props = {
  title: string
  /** What it is about. */
  about: string
  /** The ways from here. */
  links: readonly { readonly href: string; readonly words: string }[]
  children: ReactNode
}

/** A page with work to do beside the text: its name, the ways back, and the work under them. */
export function ToolsPage({ title, about, links, children }: Props) {
  return (
    <main className={style.page}>
      <header className={style.header}>
        <div>
          <h1>{title}</h1>
          <p className={style.about} dir="auto">
            {about}
          </p>
        </div>
        <nav className={style.links} aria-label={title}>
          {links.map(({ href, words }) => (
            <a key={href} href={href}>
              {words}
            </a>
          ))}
        </nav>
      </header>
      {children}
    </main>
  )
}
