import NextDocument, { type DocumentContext, Head, Html, Main, NextScript } from "next/document"
import type { CSSProperties } from "react"
import { directions } from "#components/language/languages.ts"
import { type Worn, wornBy } from "#components/page/worn.ts"
import { textScaleProperty } from "#components/shell/text-size.ts"

/** Language, theme and text size are kept in cookies, so that the first byte already has them and nothing flashes. */
export default class OurDocument extends NextDocument<Worn> {
  static override async getInitialProps(context: DocumentContext) {
    return { ...(await NextDocument.getInitialProps(context)), ...wornBy(context.req?.headers ?? {}) }
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
