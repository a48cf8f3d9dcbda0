import type { Contribution } from "#model/contribution.ts"
import type { DelegationCode } from "#model/ids.ts"
import { baseOf } from "#model/projection.ts"
import { contribution } from "#model/testing/tabled.ts"
import type { Seed } from "#server/seed.ts"
import { largeSeed } from "./large-draft.ts"

const codes = ["ARB", "RCC", "EUR", "B", "CUB", "INS", "CAN", "CLM", "USA", "J", "KOR", "F"] as DelegationCode[]

/** A long draft with its comparison table: a column for each of twelve delegations, every other cell of which holds a text. */
export function largeTable(paragraphs: number, changes: number): Seed {
  const seed = largeSeed(paragraphs, changes)
  const contributions = baseOf(seed.paragraphs).flatMap(({ id, text }, row) =>
    codes.flatMap((delegation, column): Contribution[] =>
      (row + column) % 2 === 0 ? [] : [contribution(delegation, "MOD", id, tabledWords(text, row, column))],
    ),
  )
  return {
    ...seed,
    delegations: codes.map((code, colour) => ({ code, name: code, kind: "state", colour })),
    tabled: { places: [], contributions },
  }
}

/** Each delegation wants other words; every third wants the same as the one before. */
const tabledWords = (base: string, row: number, column: number): string =>
  base.replace("communication technologies", `technologies of communication ${row} ${column - (column % 3)}`)
