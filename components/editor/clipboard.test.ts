import { expect, test } from "vitest"
import { draft } from "#model/testing/build.ts"
import { cleanSlice } from "./clipboard.ts"
import { schema } from "./schema.ts"
import { nodeOf } from "./values.ts"

const copied = (text: string): string[] => {
  const doc = schema.node(
    "doc",
    null,
    draft(text).map((paragraph) => nodeOf(schema, paragraph)),
  )
  const { content } = cleanSlice(doc.slice(0, doc.content.size), schema)
  return content.content.map((node) => {
    expect(node.attrs.id).toBeNull()
    expect(node.children.every((child) => child.marks.length === 0)).toBe(true)
    return node.textContent
  })
}

test("copied text is clean: without struck words and without marks", () => {
  expect(copied("p: the {-RCC.1|old-}{+ARB.1|new+} [B.b|words]")).toEqual(["the new words"])
})

test("a struck paragraph is not copied, a proposed break is one", () => {
  expect(copied("p: one{+ARB.1|¶+}two\nq: {-RCC.1|three-}\nr: four")).toEqual(["one", "two", "four"])
})
