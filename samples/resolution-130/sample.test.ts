import { describe, expect, test } from "vitest"
import { readParagraphs } from "#model/document.ts"
import { countsOf } from "./counts.ts"
import { loadSample } from "./load.ts"
import { readPrinted } from "./printed.ts"
import { proofsOf } from "./proofs.ts"
import { seeded } from "./seeded.ts"

const sample = loadSample()

describe("the working draft of Resolution 130", () => {
  test.each(countsOf(sample, readParagraphs(seeded(sample))))("holds $expected $what", ({ found, expected }) => {
    expect(found).toBe(expected)
  })

  test.each(proofsOf(sample, readPrinted()))("$sentence", ({ problems }) => {
    expect(problems).toEqual([])
  })
})
