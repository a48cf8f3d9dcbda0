import { expect, test } from "vitest"
import { canonicalText, sha256, textHash } from "./hash.ts"
import { draft } from "./testing/build.ts"

test("a hash is SHA-256 of the text as UTF-8 (L1)", () => {
  expect(sha256("")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
  expect(sha256("§ 15")).toBe("fa57c3e06ec5a9221c0f97ae7e148902d5a5dbe9aca5c3af8caede4dc6a69a9d")
})

test("a text has another hash once a word, a mark, its order or a paragraph's attribute is another (L5)", () => {
  const texts = [
    "p1: one\n p2: two",
    "p1: one\n p2: tw",
    "p1: onet\n p2: wo",
    "p1: one",
    "p2: two\n p1: one",
    "p1: {+ARB.1|one+}\n p2: two",
    "p1: {+ARB.1#2|one+}\n p2: two",
    "p1: {+ARB.1&B|one+}\n p2: two",
    "p1 =1: one\n p2: two",
    "p1 ~1: one\n p2: two",
    "p1 +ARB.1: one\n p2: two",
    "p1 -ARB.1: one\n p2: two",
  ]
  const hashes = texts.map((text) => textHash(draft(text)))
  expect(new Set(hashes).size).toBe(texts.length)
  expect(textHash(draft(texts[0] as string))).toBe(hashes[0])
})

test("a paragraph's canonical text is one line, whatever stands in it (L5)", () => {
  const [paragraph] = draft('p1: one{+ARB.1|¶two "three"+}')
  expect(canonicalText(paragraph as never)).not.toContain("\n")
})
