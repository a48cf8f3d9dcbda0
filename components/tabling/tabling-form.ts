import type { TableRow } from "#components/comparison/table-rows.ts"
import type { Comparison } from "#model/comparison.ts"
import type { Contribution } from "#model/contribution.ts"
import type { DelegationCode } from "#model/ids.ts"
import type { PlainParagraph } from "#model/projection.ts"
import { Table } from "#model/table.ts"
import { planTabling, type TablingAsked, type TablingOutcome } from "#model/tabling.ts"

/** What can be tabled from a cell: at its row, or as a new paragraph behind it. */
export const formKinds = ["MOD", "SUP", "NOC", "ADD", "ADD-behind"] as const
export type FormKind = (typeof formKinds)[number]

/** What is filled in. Shape: `document` and `proposal` are "" for none. */
export type TablingForm = {
  readonly kind: FormKind
  readonly text: string
  readonly document: string
  readonly proposal: string
}

/** Of what the form is: a cell, and the text there that the new one is to take the place of. */
export type FormSubject = {
  readonly row: TableRow
  readonly delegation: DelegationCode
  readonly revises: Contribution | null
  readonly isBehind: boolean
}

/** A delegation has one text at a row: with one there already, only a new paragraph can be tabled from its cell. */
export function kindsFor({ row, revises, isBehind }: FormSubject): FormKind[] {
  if (isBehind) return ["ADD-behind"]
  const here: FormKind[] = row.row.isNew ? ["ADD"] : ["MOD", "SUP", "NOC"]
  return revises === null ? [...here, "ADD-behind"] : here
}

/** The form as it is opened: with the text it revises, or the base text, to be written over. */
export function firstForm(subject: FormSubject, table: Table): TablingForm {
  const { row, delegation, revises } = subject
  const kinds = kindsFor(subject)
  const source = table.lastSourceOf(delegation)
  const kind = kinds.find((each) => each === revises?.kind) ?? (kinds[0] as FormKind)
  const text = revises?.text.trim() || (kind === "MOD" ? (row.row.baseText ?? "") : "")
  return { kind, text, document: source?.document ?? "", proposal: source?.proposal ?? "" }
}

export const needsText = (kind: FormKind): boolean => kind === "MOD" || kind === "ADD" || kind === "ADD-behind"

/** The form after another kind was chosen: the base text is put in, and taken out, where nothing was written over it. */
export function withKind(form: TablingForm, kind: FormKind, { row }: FormSubject): TablingForm {
  const base = row.row.baseText ?? ""
  if (kind === "MOD" && form.text === "") return { ...form, kind, text: base }
  if (form.text === base && kind !== "MOD") return { ...form, kind, text: "" }
  return { ...form, kind }
}

/** What the server is asked. Where the document is the delegation's last one, it is a new text of that. */
export function askedBy(form: TablingForm, { row, delegation, revises }: FormSubject, table: Table): TablingAsked {
  const { kind, text } = form
  const { id, style, level } = row.row
  const said = { delegation, kind: kind === "ADD-behind" ? "ADD" : kind, text: needsText(kind) ? text : "" } as const
  if (revises !== null) return { ...said, supersedes: revises.id }
  const [document, proposal] = [form.document.trim() || null, form.proposal.trim() || null]
  const last = table.lastSourceOf(delegation)
  const isLast = (last?.document ?? null) === document && (last?.proposal ?? null) === proposal
  const under = isLast ? said : { ...said, source: { document, proposal } }
  if (kind !== "ADD-behind") return { ...under, row: id }
  const isItem = style === "item"
  return {
    ...under,
    after: id,
    style: style === "title" || style === "subtitle" ? "body" : "item",
    level: isItem ? level : 0,
  }
}

/** The table as texts are tabled in it. */
export const tableOf = (comparison: Comparison): Table =>
  new Table(
    comparison,
    comparison.rows.flatMap(({ id, style, level, baseLabel, baseText }): PlainParagraph[] =>
      baseText === null ? [] : [{ id, style, level, label: baseLabel, text: baseText }],
    ),
  )

/** What would be tabled, as the server will read it, or why it would not. */
export const readForm = (form: TablingForm, subject: FormSubject, table: Table): TablingOutcome =>
  planTabling(table, askedBy(form, subject, table), { at: 0, by: "", newName: () => "new" })
