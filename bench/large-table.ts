import type { Contribution } from "#model/contribution.ts"
import { type ContributionId, type DelegationCode, makeId } from "#model/ids.ts"
import { baseOf } from "#model/projection.ts"
import type { Seed } from "#server/seed.ts"
import { largeSeed } from "./large-draft.ts"

const codes = ["ARB", "RCC", "EUR", "B", "CUB", "INS", "CAN", "CLM", "USA", "J", "KOR", "F"] as DelegationCode[]

/** A long draft with its comparison table: a column for each of twelve delegations, every other cell of which holds a text. */
export function largeTable(paragraphs: number, changes: number): Seed {
  const seed = largeSeed(paragraphs, changes)
  const contributions = baseOf(seed.paragraphs).flatMap(({ id, text }, row) =>
    codes.flatMap((delegation, column): Contribution[] =>
      (row + column) % 2 === 0
        ? []
        : [{ ...asTabled, ...tabledText(text, row, column), ...named(delegation, row), row: id }],
    ),
  )
  return {
    ...seed,
    delegations: codes.map((code, colour) => ({ code, name: code, kind: "state", colour })),
    tabled: { places: [], contributions },
  }
}

const named = (delegation: DelegationCode, row: number) => ({
  id: makeId<ContributionId>(delegation, `t${row}`),
  delegation,
})

/** Each delegation wants other words; every third wants the same as the one before. */
function tabledText(base: string, row: number, column: number): Pick<Contribution, "text" | "words"> {
  const words = base.replace(
    "communication technologies",
    `technologies of communication ${row} ${column - (column % 3)}`,
  )
  return { words, text: words }
}

const asTabled = {
  source: { document: "75", proposal: "4", revision: null },
  kind: "MOD",
  label: null,
  omits: "none",
  behind: null,
  supersedes: null,
  doubt: null,
  remark: null,
  at: null,
  by: null,
} as const satisfies Partial<Contribution>
