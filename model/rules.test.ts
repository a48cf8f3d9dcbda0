import { globSync, readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"

const root = new URL("..", import.meta.url)
const rules = readFileSync(new URL("model/RULES.md", root), "utf8")
const laws = rules.split(/^## /m).slice(1)
const testFiles = globSync("{model,server,components,samples,e2e}/**/*.{test,spec}.{ts,tsx}", { cwd: root })

describe("the laws", () => {
  test("are numbered L1 to L12, each once", () => {
    expect(laws.map((law) => law.split(" ")[0])).toEqual(Array.from({ length: 12 }, (_, i) => `L${i + 1}`))
  })

  test("that tests cite all exist", () => {
    const cited = testFiles.flatMap((file) => readFileSync(new URL(file, root), "utf8").match(/\bL\d+\b/g) ?? [])
    const known = laws.map((law) => law.split(" ")[0])
    expect([...new Set(cited)].filter((id) => !known.includes(id))).toEqual([])
  })

  test.each(laws.map((law) => [law.split("\n")[0] as string, law]))(
    "%s names only tests that cite it",
    (title, law) => {
      const named = [...(law.split("- Tests:")[1] ?? "").matchAll(/`([^`]+\.(?:test|spec)\.tsx?)`/g)].map(
        ([, file]) => file,
      )
      for (const file of named as string[]) {
        const text = readFileSync(new URL(file.includes("/") ? file : `model/${file}`, root), "utf8")
        expect(text, file).toMatch(new RegExp(`\\b${title.split(" ")[0]}\\b`))
      }
    },
  )
})
