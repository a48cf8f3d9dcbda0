import style from "./unopposed-button.module.css"
import { words } from "./words.ts"

/** Opens the list of what nobody stands against, for the chair. */
export const UnopposedButton = ({ onAsk }: { onAsk: () => void }) => (
  <p className={style.row} data-commands="panels">
    <button type="button" className={style.button} onClick={onAsk}>
      {words.unopposedButton}
    </button>
  </p>
)
