import { useMemo, useState } from "react"
import type { Contribution } from "#model/contribution.ts"
import type { Delegation, Person } from "#model/protocol.ts"
import { choiceCookie, choiceWritten, columnsOf, type TableChoice } from "./columns.ts"

const aYear = 60 * 60 * 24 * 365

type Given = {
  readonly documentId: string
  readonly person: Person
  readonly delegations: readonly Delegation[]
  readonly contributions: readonly Contribution[]
  readonly first: TableChoice
}

/** Which columns are shown and in which order, and whether all rows are: as somebody chose on this device. */
export function useColumns({ documentId, person, delegations, contributions, first }: Given) {
  const [choice, setChoice] = useState(first)
  const columns = useMemo(() => {
    const tabled = new Set(contributions.map(({ delegation }) => delegation))
    return columnsOf(choice.columns, {
      codes: delegations.map(({ code }) => code),
      isAtFirst: (code) => tabled.has(code) || code === person.delegation,
    })
  }, [choice.columns, delegations, contributions, person.delegation])
  const choose = (changed: Partial<TableChoice>) => {
    const next = { ...choice, ...changed }
    setChoice(next)
    keepChoice(documentId, next)
  }
  return { columns, isShort: choice.isShort, choose }
}

/** The server reads it, so that the page comes as it was left; it is sent to no other page. */
function keepChoice(documentId: string, choice: TableChoice): void {
  const path = `/documents/${encodeURIComponent(documentId)}/comparison`
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser.
  document.cookie = `${choiceCookie}=${choiceWritten(choice)}; Path=${path}; Max-Age=${aYear}; SameSite=Lax`
}
