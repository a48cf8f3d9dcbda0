import type { FormSubject, TablingForm } from "./tabling-form.ts"

/** Where what is filled in outlives its dialog, and the page. */
const keyOf = (documentId: string, { row, delegation, revises, isBehind }: FormSubject): string =>
  ["tabling", documentId, delegation, revises?.id ?? row.row.id, isBehind ? "behind" : ""].join(" ")

/** What was filled in here and not tabled; null for nothing, and where nothing can be kept. */
export function keptForm(documentId: string, subject: FormSubject): TablingForm | null {
  try {
    return JSON.parse(sessionStorage.getItem(keyOf(documentId, subject)) ?? "null") as TablingForm | null
  } catch {
    return null
  }
}

/** Keeps it; null takes it away. */
export function keepForm(documentId: string, subject: FormSubject, form: TablingForm | null): void {
  try {
    if (form === null) sessionStorage.removeItem(keyOf(documentId, subject))
    else sessionStorage.setItem(keyOf(documentId, subject), JSON.stringify(form))
  } catch {
    // A browser that keeps nothing leaves it in the form alone.
  }
}
