import style from "./without-script.module.css"
import { words } from "./words.ts"

// What would do nothing, or wait for ever, is not there.
const idle =
  "[data-needs-script], [data-commands=page] button:not([type=submit]), [data-commands=panels] { display: none }"

/** For a browser that runs no scripts: the text is whole, and the page says that it stands still. */
export const WithoutScript = () => (
  <noscript>
    <style>{idle}</style>
    <p className={style.said}>{words.withoutScript}</p>
  </noscript>
)
