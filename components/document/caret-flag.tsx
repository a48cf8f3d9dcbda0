import type { Caret } from "./word-pieces.ts"

/** Somebody's caret: a thin line in the colour of their delegation, with its code on a flag. */
export function CaretFlag({ caret }: { caret: Caret }) {
  return (
    <span className="caret" data-owner={caret.delegation ?? undefined} data-client={caret.client} aria-hidden="true">
      <span className="flag">{caret.delegation ?? caret.name}</span>
    </span>
  )
}
