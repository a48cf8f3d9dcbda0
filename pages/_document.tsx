import NextDocument, { type DocumentContext, Head, Html, Main, NextScript } from "next/document"
import type { CSSProperties, JSX } from "react"
import { directions } from "#components/language/languages.ts"
import { TitleOnServer } from "#components/page/title-on-server.ts"
import { type Worn, wornBy } from "#components/page/worn.ts"
import { textScaleProperty } from "#components/shell/text-size.ts"

/**
 * Language, theme and text size are kept in cookies, so that the first byte already has them and nothing flashes. What
 * stands in the head is written here, since `next/head` would be sent to every window for it.
 */
export default class OurDocument extends NextDocument<Worn> {
  static override async getInitialProps(context: DocumentContext) {
    let title = ""
    const write = (words: string) => {
      title = words
    }
    const { renderPage } = context
    context.renderPage = () =>
      renderPage({
        enhanceApp: (App) => (props) => (
          <TitleOnServer value={write}>
            <App {...props} />
          </TitleOnServer>
        ),
      })
    const drawn = await NextDocument.getInitialProps(context)
    return {
      ...drawn,
      head: [...(drawn.head ?? []).map(withScale), ...tags(title)],
      ...wornBy(context.req?.headers ?? {}),
    }
  }

  override render() {
    const { language, theme, textScale } = this.props
    return (
      <Html
        lang={language}
        dir={directions[language]}
        data-theme={theme === "system" ? undefined : theme}
        style={{ [textScaleProperty]: textScale } as CSSProperties}
      >
        <Head />
        <body>
          <Main />
          <NextScript />
        </body>
      </Html>
    )
  }
}

const tags = (title: string) => [
  <title key="title">{title}</title>,
  <meta key="color-scheme" name="color-scheme" content="light dark" />,
  <meta key="robots" name="robots" content="noindex" />,
  <link key="icon" rel="icon" href="/icon.svg" type="image/svg+xml" />,
]

/** Next writes the width of the window by itself, and not its scale. */
const withScale = (tag: JSX.Element | null) =>
  tag?.props.name === "viewport" ? (
    <meta key="viewport" name="viewport" content="width=device-width, initial-scale=1" />
  ) : (
    tag
  )
