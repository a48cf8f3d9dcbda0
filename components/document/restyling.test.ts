import { globSync, readFileSync } from "node:fs"
import { expect, test } from "vitest"

// Where a rule asks with :has what stands in something, each element that comes or goes in there has the browser look at
// all such rules again, and style anew what they may reach: of what holds the text, all of the page, at each key (0031).

const holdsTheText =
  /(?:^|[\s,>+~])(?:html|body|:root|main|article|\.frame|\.desk|\.sheet|\.editable-sheet|\.draft-editor|\.ProseMirror|\.paragraph)[^\s,>+~{(]*:has\(/m

test("no rule asks what stands in anything that holds the text", () => {
  const sheets = globSync("{app,components,pages}/**/*.css")
  expect(sheets.length).toBeGreaterThan(20)
  for (const sheet of sheets) expect(readFileSync(sheet, "utf8"), sheet).not.toMatch(holdsTheText)
})

test("that is seen in a rule that does", () => {
  expect("body:has([data-follow]) .toast {}").toMatch(holdsTheText)
  expect(".editable-sheet:has(.ProseMirror:focus) {}").toMatch(holdsTheText)
  expect(".words ins:has(.will-vanish) {}").not.toMatch(holdsTheText)
})
