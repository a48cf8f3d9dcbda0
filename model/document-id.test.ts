import { expect, test } from "vitest"
import { documentIdOf, isDocumentId } from "./document-id.ts"

test("an address is made of a title, and is one a document may have", () => {
  expect(documentIdOf("Resolution 130 (Rev. Busan, 2014)")).toBe("resolution-130-rev-busan-2014")
  expect(documentIdOf("Traité de l’île")).toBe("traite-de-l-ile")
  expect(documentIdOf("معاهدة")).toBe("")
  const long = documentIdOf("a very long title of a resolution that nobody can remember at all")
  expect(isDocumentId(long)).toBe(true)
})

test("an address that is a page of its own is no document's", () => {
  expect(isDocumentId("new")).toBe(false)
  expect(isDocumentId("../etc")).toBe(false)
  expect(isDocumentId("newer")).toBe(true)
})
