import style from "./copied-note.module.css"

/** Says for a moment what came of copying; there all the time, so that it is heard as well. */
export const CopiedNote = ({ said }: { said: string }) => (
  <p className={style.note} role="status" data-said={said !== "" || undefined}>
    {said}
  </p>
)
