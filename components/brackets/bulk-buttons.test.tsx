import { renderToStaticMarkup } from "react-dom/server"
import { expect, test } from "vitest"
import { InEnglish } from "#components/language/testing/in-english.tsx"
import { BulkButtons } from "./bulk-buttons.tsx"

const nothing = () => {}
const print = (isAsking: boolean) =>
  renderToStaticMarkup(
    <InEnglish>
      <BulkButtons count={3} isAsking={isAsking} onAsk={nothing} onCancel={nothing} />
    </InEnglish>,
  )

test("changes are accepted at once, or ad referendum", () => {
  expect(print(false)).toContain("Accept 3 changes")
  expect(print(false)).toContain("Accept ad referendum")
})

test("while a ruling on all of them is asked, it cannot be asked again ad referendum (L5)", () => {
  expect(print(true)).toContain('aria-disabled="true"')
  expect(print(true)).not.toContain("Accept ad referendum")
})
