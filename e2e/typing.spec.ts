import { DraftPage } from "./draft-page.ts"
import { expect, test } from "./fixtures.ts"
import { openLine } from "./line.ts"
import { linkOf } from "./server.ts"

// What the keyboard does, in base text above all: every edit is a proposal, and none is lost.

const paragraph = "that the development of ICTs has been and continues to be instrumental"
const whole = `${paragraph} for the growth and development of the global economy, underpinned by security and trust;`

test("L11 two delegations type in one paragraph at once and both see both", async ({
  delegateARB,
  delegateRCC,
  api,
}) => {
  await delegateARB.placeCaretAfter("growth and development")
  await delegateRCC.placeCaretAfter("underpinned by security")
  await Promise.all([
    delegateARB.page.keyboard.type(" as ARB would put it at some length", { delay: 15 }),
    delegateRCC.page.keyboard.type(" as RCC would put it at some length", { delay: 15 }),
  ])
  for (const window of [delegateARB, delegateRCC]) {
    await expect(window.insertion(" as ARB would put it at some length")).toHaveAttribute("data-owner", "ARB")
    await expect(window.insertion(" as RCC would put it at some length")).toHaveAttribute("data-owner", "RCC")
  }
  await delegateARB.isSaved()
  await delegateRCC.isSaved()
  expect(await api.text("base")).toContain(whole)
  expect(await api.text("clean")).toContain("growth and development as ARB would put it at some length of the global")
})

test("L9 words typed while offline say so, and merge with what others typed meanwhile", async ({
  browser,
  server,
  delegateRCC,
  api,
}) => {
  const line = await openLine(server)
  const context = await browser.newContext()
  const delegateARB = new DraftPage(await context.newPage(), context)
  await delegateARB.page.goto(linkOf(server.links, "ARB").replace(server.url, line.url))
  await delegateARB.isReadyToWrite()

  line.cut()
  await delegateARB.placeCaretAfter("growth and development")
  await delegateARB.type(" typed on a train")
  await expect(delegateARB.state).toHaveText("On this device only")
  await expect(delegateARB.page.getByText("Your last words are on this device only")).toBeVisible()
  await delegateRCC.placeCaretAfter("underpinned by security")
  await delegateRCC.type(" typed in the hall")
  await delegateRCC.isSaved()
  await expect(delegateRCC.paragraph("typed on a train")).toHaveCount(0)

  line.mend()
  await expect(delegateARB.state).toHaveText("Saved on the server", { timeout: 20_000 })
  for (const window of [delegateARB, delegateRCC]) {
    await expect(window.insertion(" typed on a train")).toHaveAttribute("data-owner", "ARB")
    await expect(window.insertion(" typed in the hall")).toHaveAttribute("data-owner", "RCC")
  }
  expect(await api.text("base")).toContain(whole)
  await context.close()
  await line.close()
})

test("L1 Enter inside base text proposes a break and moves no base text", async ({ delegateARB, observer, api }) => {
  await delegateARB.placeCaretAfter("growth and development")
  await delegateARB.press("Enter")
  await delegateARB.type("on a line of its own,")
  await expect(observer.insertion("on a line of its own,")).toBeVisible()
  await delegateARB.isSaved()
  expect(await api.text("base")).toContain(whole)
  expect(await api.text("ARB")).toMatch(/growth and development\n.*on a line of its own, of the global economy/)
})

test("L1 Backspace at the start of a base paragraph proposes to join it and keeps the break", async ({
  delegateARB,
  observer,
  api,
}) => {
  const { baseHash, paragraphs } = await api.document()
  await delegateARB.placeCaretBefore("that the development of ICTs")
  await delegateARB.press("Home")
  await delegateARB.press("Backspace")
  await delegateARB.type("furthermore ")
  await expect(observer.insertion("furthermore ")).toBeVisible()
  await delegateARB.isSaved()
  const after = await api.document()
  expect(after.baseHash).toBe(baseHash)
  expect(after.paragraphs).toHaveLength(paragraphs.length)
  const joined = after.paragraphs.find(({ runs }) => runs.some(({ text }) => text.includes(paragraph)))
  expect(joined?.deleted).toMatch(/^ARB\./)
})

test("L1 cut base text is struck and can be pasted as a proposal elsewhere", async ({ delegateARB, observer, api }) => {
  await delegateARB.context.grantPermissions(["clipboard-read", "clipboard-write"])
  await delegateARB.select("the global economy")
  await delegateARB.press("ControlOrMeta+x")
  await expect(observer.deletion("the global economy")).toBeVisible()
  await delegateARB.placeCaretAfter("security and trust")
  await delegateARB.press("ControlOrMeta+v")
  await expect(observer.insertion("the global economy")).toHaveAttribute("data-owner", "ARB")
  await delegateARB.isSaved()
  expect(await api.text("base")).toContain(whole)
})

test("L2 rich text pasted from elsewhere comes in as plain words of one's own", async ({
  delegateARB,
  observer,
  api,
}) => {
  await delegateARB.context.grantPermissions(["clipboard-read", "clipboard-write"])
  await delegateARB.placeCaretAfter("growth and development")
  await delegateARB.page.evaluate(async () => {
    const html =
      '<p style="color:red"><b>bold</b> and <ins data-change="RCC.x" data-owner="RCC">RCC’s</ins> <a href="https://example.org">link</a></p><script>alert(1)</script>'
    const blobs = {
      "text/html": new Blob([html], { type: "text/html" }),
      "text/plain": new Blob(["plain"], { type: "text/plain" }),
    }
    await navigator.clipboard.write([new ClipboardItem(blobs)])
  })
  await delegateARB.press("ControlOrMeta+v")
  await expect(observer.paragraph("bold and RCC’s link")).toBeVisible()
  await expect(observer.insertion("RCC’s")).toHaveAttribute("data-owner", "ARB")
  await delegateARB.isSaved()
  const { paragraphs } = await api.document()
  const pasted = paragraphs.flatMap(({ runs }) => runs).filter(({ text }) => text.includes("RCC’s"))
  expect(pasted.flatMap(({ marks }) => marks.map((mark) => mark.type)).sort()).toEqual([
    "bracket",
    "insertion",
    "proposer",
  ])
  expect(await api.text("base")).toContain(whole)
})

test("undo takes back one's own words and nobody else's", async ({ delegateARB, delegateRCC, observer }) => {
  await delegateRCC.placeCaretAfter("underpinned by security")
  await delegateRCC.type(" of RCC")
  await expect(delegateARB.insertion(" of RCC")).toBeVisible()
  await delegateARB.placeCaretAfter("growth and development")
  await delegateARB.type(" of ARB")
  await expect(observer.insertion(" of ARB")).toBeVisible()
  await delegateARB.press("ControlOrMeta+z")
  await expect(observer.insertion(" of ARB")).toHaveCount(0)
  await expect(observer.insertion(" of RCC")).toBeVisible()
})
