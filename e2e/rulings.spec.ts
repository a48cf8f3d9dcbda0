import { readFileSync } from "node:fs"
import { openItem } from "./api.ts"
import { type Actor, expect, test } from "./fixtures.ts"

// The chair, two delegates and an observer on Resolution 130, each in a window of their own.

const optionOne = "that reliable and safe networks serve to build trust"
const card = (actor: Actor) =>
  actor.page.getByRole("region", { name: /^(Change|Bracket|Options|Paragraph|Reopen|All)/ })
const tab = (actor: Actor, name: string) => actor.page.getByRole("tab", { name: new RegExp(`^${name}`) }).click()
const entry = (actor: Actor, number: number) =>
  actor.page.locator("article", { has: actor.page.locator(`#decision-${number}`) })
/** The word beside a paragraph that says how far the room has come with it. */
const stateBeside = (actor: Actor, words: string) =>
  actor
    .paragraph(words)
    .first()
    .locator(".status")
    .evaluate((status) => getComputedStyle(status, "::after").content.replaceAll('"', ""))

test("L5 a ruling is announced to everyone, stands in the register, and is undone only by reopening it", async ({
  chair,
  delegateARB,
  observer,
  api,
}) => {
  const before = await api.document()
  await delegateARB.placeCaretAfter("growth and development")
  await delegateARB.type(" for all")
  await delegateARB.isSaved()
  const written = await api.document()
  await chair.insertion(" for all").click()
  await card(chair).getByRole("button", { name: "Accept change" }).click()
  await card(chair).getByLabel("Note for the register").fill("agreed before the coffee break")
  await card(chair).getByRole("button", { name: "Accept ad referendum" }).click()
  for (const window of [chair, delegateARB, observer])
    await expect(
      window.page.getByRole("status").filter({ hasText: /^Decision 1: .*accepted ad referendum\.$/ }),
    ).toBeVisible()
  await expect(observer.insertion(" for all")).toHaveAttribute("data-decision", "1")

  await delegateARB.press("ControlOrMeta+z")
  await delegateARB.isSaved()
  await expect(delegateARB.insertion(" for all")).toHaveAttribute("data-decision", "1")

  await tab(observer, "Register")
  await expect(entry(observer, 1)).toContainText("agreed before the coffee break")
  await expect(entry(observer, 1).getByRole("button", { name: "Reopen decision 1" })).toHaveCount(0)
  await tab(chair, "Register")
  await entry(chair, 1).getByRole("button", { name: "Reopen decision 1" }).click()
  await expect(card(chair).getByText("2 words are open again.")).toBeVisible()
  await card(chair).getByRole("button", { name: "Reopen decision 1" }).click()
  await expect(observer.insertion(" for all")).not.toHaveAttribute("data-decision", "1")
  await expect(entry(observer, 1)).toContainText("Reopened in decision 2.")
  const after = await api.document()
  expect(after.textHash).toBe(written.textHash)
  expect(after.baseHash).toBe(before.baseHash)
})

test("L5 what two delegations write after a ruling stays when it is reopened", async ({
  chair,
  delegateARB,
  delegateRCC,
  observer,
}) => {
  await delegateARB.placeCaretAfter("growth and development")
  await delegateARB.type(" for all")
  await chair.insertion(" for all").click()
  await card(chair).getByRole("button", { name: "Reject change" }).click()
  await card(chair).getByRole("button", { name: "Reject change" }).click()
  await expect(observer.insertion(" for all")).toHaveCount(0)
  await delegateRCC.placeCaretAfter("underpinned by security and trust")
  await delegateRCC.type(" of RCC")
  await delegateARB.placeCaretAfter("growth and development")
  await delegateARB.type(" once more")
  await tab(chair, "Register")
  await entry(chair, 1).getByRole("button", { name: "Reopen decision 1" }).click()
  await card(chair).getByRole("button", { name: "Reopen decision 1" }).click()
  for (const words of [" for all", " once more", " of RCC"]) await expect(observer.insertion(words)).toBeVisible()
})

test("the chair defers with a reason, and agrees a paragraph as it stands; its state stands beside it", async ({
  chair,
  delegateARB,
  observer,
}) => {
  const asItStands = "ITU has a fundamental role to play in building confidence"
  await delegateARB.placeCaretAfter("growth and development")
  await delegateARB.type(" for everybody everywhere")
  await chair.insertion(" for everybody everywhere").click()
  await card(chair).getByRole("button", { name: "Defer…" }).click()
  const defer = card(chair).getByRole("button", { name: "Defer", exact: true })
  await expect(defer).toHaveAttribute("aria-disabled", "true")
  await card(chair).getByLabel("Reason, for the register").fill("ARB awaits instructions")
  await defer.click()
  await expect(card(chair).getByRole("status").filter({ hasText: "Recorded as decision 1" })).toBeVisible()
  await expect.poll(() => stateBeside(observer, "for everybody everywhere")).toBe("deferred")
  await delegateARB.insertion(" for everybody everywhere").click()
  await expect(card(delegateARB)).toContainText("Deferred in decision 1: ARB awaits instructions")

  expect(await stateBeside(observer, asItStands)).toBe("unchanged")
  await chair.placeCaretAfter(asItStands)
  await card(chair).getByRole("button", { name: "Agree as it stands" }).click()
  await card(chair).getByRole("button", { name: "Agree as it stands" }).click()
  await expect.poll(() => stateBeside(observer, asItStands)).toBe("agreed")
  await delegateARB.placeCaretAfter(asItStands)
  await delegateARB.type(" and trust")
  await expect.poll(() => stateBeside(observer, asItStands)).toBe("open")
})

test("a whole ruling is taken by keyboard alone, wherever one begins: J walks, Enter goes in, Escape out", async ({
  chair,
  observer,
}) => {
  await chair.press("j")
  await expect(card(chair)).toContainText("title")
  await chair.press("Enter")
  await expect(card(chair).getByRole("button", { name: "Lift brackets" })).toBeFocused()
  await chair.press("Escape")
  await expect(card(chair)).toHaveCount(0)
  await chair.press("j")
  await chair.press("j")
  await chair.press("Enter")
  await expect(card(chair).getByRole("button", { name: "Accept change" })).toBeFocused()
  await chair.press("Enter")
  await expect(card(chair)).toContainText("What this will do")
  await chair.press("Enter")
  await expect(observer.page.getByRole("status").filter({ hasText: "Decision 1" })).toBeAttached()
})

test("the chair agrees selected words alone", async ({ chair, delegateARB, observer, api }) => {
  await delegateARB.placeCaretAfter("growth and development")
  await delegateARB.type(" for one and all")
  await expect(chair.insertion(" for one and all")).toBeVisible()
  await chair.select("for one")
  await chair.press("Alt+Enter")
  await card(chair).getByRole("button", { name: "Agree selection" }).click()
  await expect(card(chair).getByText("2 words are agreed.")).toBeVisible()
  await card(chair).getByRole("button", { name: "Agree selection" }).click()
  await expect(observer.paragraphs().locator("ins[data-decision='1']")).toHaveText("for one")
  expect((await api.register()).register[0]?.item).toMatch(/^Selection in /)
})

test("all that nobody opposes is agreed in one act, after the list is shown, with a line for each", async ({
  chair,
  delegateARB,
  delegateRCC,
  observer,
  api,
}) => {
  await delegateARB.placeCaretAfter("growth and development")
  await delegateARB.type(" for all")
  await delegateRCC.placeCaretAfter("underpinned by security and trust")
  await delegateRCC.type(" everywhere")
  await delegateRCC.isSaved()
  await expect(chair.insertion(" everywhere")).toBeVisible()
  await chair.page.getByRole("button", { name: "All unopposed changes…" }).click()
  const rows = card(chair).getByRole("checkbox")
  await expect(card(chair)).toContainText("for all")
  await expect(card(chair)).toContainText("everywhere")
  const count = await rows.count()
  await expect(chair.paragraphs().locator(".will-be-agreed").filter({ hasText: "everywhere" })).toBeVisible()
  await card(chair).getByRole("listitem").filter({ hasText: "everywhere" }).hover()
  await expect(chair.insertion(" everywhere")).toHaveCSS("outline-style", "solid")
  await rows.first().uncheck()
  await card(chair)
    .getByRole("button", { name: new RegExp(`^Accept ${count - 1} change`) })
    .click()
  await expect(
    card(chair)
      .getByRole("status")
      .filter({ hasText: `${count - 1} decisions recorded` }),
  ).toBeVisible()
  expect((await api.register()).register).toHaveLength(count - 1)
  await expect(observer.page.getByRole("status").filter({ hasText: `${count - 1} decisions` })).toBeVisible()
})

test("what was withdrawn or decided meanwhile says so, and shows the text now", async ({ chair, delegateARB }) => {
  await delegateARB.placeCaretAfter("growth and development")
  await delegateARB.type(" for all")
  await chair.insertion(" for all").click()
  await delegateARB.insertion(" for all").click()
  await delegateARB.page.getByRole("button", { name: "Withdraw" }).click()
  await expect(card(chair)).toContainText("it was withdrawn")
  await expect(card(chair)).toContainText("The text now")
})

test("what is withdrawn while the chair looks at a ruling on it is not ruled on, and the text now is shown (L5)", async ({
  chair,
  delegateARB,
}) => {
  await delegateARB.placeCaretAfter("growth and development")
  await delegateARB.type(" for all")
  await chair.insertion(" for all").click()
  await card(chair).getByRole("button", { name: "Accept change" }).click()
  await delegateARB.insertion(" for all").click()
  await delegateARB.page.getByRole("button", { name: "Withdraw" }).click()
  await expect(card(chair).getByRole("alert")).toHaveText("Nothing was decided: “Accept change” came too late")
  await expect(card(chair).getByRole("button", { name: "Accept change" })).toHaveCount(0)
  await expect(card(chair)).toContainText("it was withdrawn")
  await expect(card(chair)).toContainText(/The text now: .*growth and development/)
  await expect(card(chair).getByRole("button", { name: "Cancel" })).toBeFocused()
})

test("an option group of which one was rejected is ruled on with what is left", async ({ chair, observer, api }) => {
  await chair.page.getByRole("group", { name: "Show" }).getByRole("button", { name: "Options" }).click()
  await chair.page.getByRole("region", { name: "What is open" }).getByRole("button", { name: optionOne }).click()
  await card(chair).getByRole("button", { name: "Reject Option 1" }).click()
  await card(chair).getByRole("button", { name: "Reject Option 1" }).click()
  await expect(observer.paragraph(optionOne)).toHaveCount(0)
  const left = openItem(await api.document(), "option", "that the promotion of international standards")
  await chair.paragraph("that the promotion of international standards").locator(".option-label").click()
  await card(chair).getByRole("button", { name: "Accept Option 2" }).click()
  await card(chair).getByRole("button", { name: "Accept Option 2" }).click()
  await expect
    .poll(async () => (await api.document()).open.some(({ target }) => target.id === left.target.id))
    .toBe(false)

  await tab(chair, "Register")
  await entry(chair, 1).getByRole("button", { name: "Reopen decision 1" }).click()
  await expect(card(chair)).toContainText("Later decisions rest on this one")
  await expect(card(chair)).toContainText("Decisions: 2.")
})

test("the register is searched, checked, gone to from, and taken away", async ({ chair, delegateARB, observer }) => {
  await delegateARB.placeCaretAfter("growth and development")
  await delegateARB.type(" for all")
  await chair.insertion(" for all").click()
  await card(chair).getByRole("button", { name: "Accept change" }).click()
  await card(chair).getByRole("button", { name: "Accept change" }).click()
  await tab(observer, "Register")
  const register = observer.page.getByRole("region", { name: "Register of decisions" })
  await register.getByRole("searchbox").fill("nowhere to be found")
  await expect(register).toContainText("No decision holds")
  await register.getByRole("searchbox").fill("FOR ALL accepted")
  await expect(entry(observer, 1)).toBeVisible()
  await register.getByRole("button", { name: "Check the seals" }).click()
  await expect(register.getByRole("status")).toContainText("The one line is as it was written")
  await entry(observer, 1)
    .getByRole("button", { name: /^Go to / })
    .click()
  await expect(observer.insertion(" for all")).toBeInViewport()
  for (const [name, begins] of [
    ["Excel", "PK"],
    ["CSV", "\uFEFF"],
  ] as const) {
    const [download] = await Promise.all([
      observer.page.waitForEvent("download"),
      register.getByRole("link", { name }).click(),
    ])
    expect(readFileSync(await download.path(), "utf8").startsWith(begins)).toBe(true)
  }
  const [printed] = await Promise.all([
    observer.context.waitForEvent("page"),
    register.getByRole("link", { name: "Page to print" }).click(),
  ])
  await expect(printed.getByRole("heading", { level: 1 })).toContainText("Register of decisions")
  await expect(printed.locator("article")).toHaveCount(1)
})
