import style from "./without-script.module.css"
import { words } from "./words.ts"

/**
 * For a browser that runs no scripts: the text is whole, and the page says that it stands still. Shown by its style
 * sheet alone; what would do nothing, or wait for ever, is hidden by that of the page (`app/globals.css`).
 */
export const WithoutScript = () => <p className={style.said}>{words.withoutScript}</p>
