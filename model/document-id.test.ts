import { expect, test } from "vitest"
import { addressBeside, documentIdOf, documentIdPattern, isDocumentId } from "./document-id.ts"

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

test("what a field takes for an address is a pattern that browsers read", () => {
  expect(new RegExp(`^(?:${documentIdPattern.source})$`, "v").test("resolution-130")).toBe(true)
})

test("a document begun from another has an address of its own, also where its name has no Latin letters", () => {
  expect(addressBeside("resolution-130", "Resolution 130 First draft")).toBe("resolution-130-first-draft")
  expect(addressBeside("resolution-130", "Resolution 130 المسودة الأولى")).toBe("resolution-130-draft")
  expect(addressBeside("treaty", "المعاهدة")).toBe("treaty-draft")
})
