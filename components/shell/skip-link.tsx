import style from "./frame.module.css"
import { words } from "./words.ts"

export const SkipLink = () => (
  <a className={style.skip} href="#text">
    {words.toText}
  </a>
)
