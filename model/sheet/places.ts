import type { ContributionKind } from "../contribution.ts"
import type { ParagraphId } from "../ids.ts"
import type { PlainParagraph } from "../projection.ts"
import type { BaseRow } from "./base-rows.ts"
import type { KeptContribution, KeptPlace } from "./kept.ts"
import type { PartRead } from "./understand-part.ts"
import type { SheetPlace, UnderstoodCell } from "./understood.ts"

type Kept = KeptContribution & Pick<UnderstoodCell, "cell" | "part" | "parts">

/**
 * Where the contributions of a sheet stand, while it is read row by row. A row without base text is a new place, the same
 * for all columns; more new texts of one cell stand behind one another.
 */
export class Places {
  readonly #base: readonly PlainParagraph[]
  readonly #made: SheetPlace[] = []
  /** The last row of the table so far: a base paragraph or a place. */
  #last: string | null = null
  #line = 0
  #row: BaseRow = { base: [], isUnknown: false, isBlank: true }
  #kept: KeptPlace | null = null
  /** The place of a row without base text, once something stands there. */
  #ofRow: string | null = null
  /** Behind what the next new text of this cell stands. */
  #ofCell: string | null = null

  constructor(base: readonly PlainParagraph[]) {
    this.#base = base
  }

  enterRow(line: number, row: BaseRow, kept: KeptPlace | null): void {
    if (this.#ofRow !== null) this.#last = this.#ofRow
    this.#line = line
    this.#row = row
    this.#kept = kept
    this.#ofRow = null
    this.#last = row.base.at(-1) ?? this.#last
  }

  placeRead(read: PartRead, { isFirst }: { readonly line: number; readonly isFirst: boolean }): string {
    if (isFirst) this.#ofCell = null
    if (read.base !== null) {
      this.#ofCell = read.base.id
      return read.base.id
    }
    const isOwnRow = this.#row.base.length === 0 && isFirst
    if (isOwnRow) return this.#placeOfRow(read)
    const key = this.#make(this.#ofCell ?? this.#beforeLetter(read) ?? this.#last, styleOfPlace(read))
    this.#ofCell = key
    return key
  }

  placeKept(kept: Kept): UnderstoodCell {
    const [base] = this.#row.base
    return { ...kept, row: base ?? this.#placeOfRow(null), reason: "own-workbook", isSure: true }
  }

  all(): readonly SheetPlace[] {
    return this.#made
  }

  #placeOfRow(read: PartRead | null): string {
    this.#ofRow ??= this.#make(this.#last, this.#kept ?? styleOfPlace(read ?? ofNothing), this.#kept?.id ?? null)
    this.#ofCell = this.#ofRow
    return this.#ofRow
  }

  #make(after: string | null, { style, level }: Style, id: ParagraphId | null = null): string {
    const key = `line-${this.#line + 1}-${this.#made.length + 1}`
    this.#made.push({ key, id, after, style, level })
    return key
  }

  /** A new text with the letter of a base paragraph in its row comes before it. */
  #beforeLetter({ label }: PartRead): string | null {
    if (label === null) return null
    const index = this.#base.findIndex(
      (paragraph) => this.#row.base.includes(paragraph.id) && paragraph.label === label,
    )
    return index > 0 ? (this.#base[index - 1] as PlainParagraph).id : null
  }
}

const ofNothing = { kind: "note", label: null } as const

type Style = Pick<SheetPlace, "style" | "level">

/** A roman number stands a level below; words without a letter are no item. */
export function styleOfPlace({
  kind,
  label,
}: {
  readonly kind: ContributionKind
  readonly label: string | null
}): Style {
  if (label === null) return { style: kind === "ADD" ? "item" : "body", level: 0 }
  return { style: "item", level: /^(?:ii|iii|iv|vi{0,3}|ix|xi{0,3})$/.test(label) ? 1 : 0 }
}
