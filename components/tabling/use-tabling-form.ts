import { useMemo, useState } from "react"
import { ask } from "#components/room/api.ts"
import { useProblem } from "#components/room/use-problem.ts"
import type { Comparison } from "#model/comparison.ts"
import { type Contribution, tagOf } from "#model/contribution.ts"
import { keepForm, keptForm } from "./kept-form.ts"
import { askedBy, type FormSubject, firstForm, readForm, type TablingForm, tableOf } from "./tabling-form.ts"

type Given = {
  readonly documentId: string
  readonly comparison: Comparison
  readonly subject: FormSubject
  /** Takes the tag of what has been tabled. */
  readonly onTabled: (tag: string) => void
}

/** A text that is being written to be tabled. What is typed stays if it is refused, or if no answer comes. */
export function useTablingForm({ documentId, comparison, subject, onTabled }: Given) {
  const table = useMemo(() => tableOf(comparison), [comparison])
  const [form, setForm] = useState(() => keptForm(documentId, subject) ?? firstForm(subject, table))
  const [isBusy, setBusy] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)
  const say = useProblem()
  const read = useMemo(() => readForm(form, subject, table), [form, subject, table])
  const change = (changed: TablingForm) => {
    setForm(changed)
    setRefused(null)
    keepForm(documentId, subject, changed)
  }
  const submit = async () => {
    if (!read.ok) return setRefused(say({ code: read.reason, sentence: "" }))
    setBusy(true)
    setRefused(null)
    const answer = await ask<{ contribution: Contribution }>(documentId, "contributions", askedBy(form, subject, table))
    setBusy(false)
    if (!answer.ok) return setRefused(say(answer))
    keepForm(documentId, subject, null)
    onTabled(tagOf(answer.value.contribution))
  }
  return { form, read, isBusy, refused, change, submit }
}
