import { apiOf, openItem } from "./api.ts"
import type { DraftPage } from "./draft-page.ts"
import { expect, test } from "./fixtures.ts"

// What is said round the text: the chair, two delegates and an observer, each in a window of their own.

const bracketed = "including possible illicit use"

/** The card of a bracket, opened from the list of what is open. */
async function openBracket({ page }: DraftPage): Promise<void> {
  await page.getByRole("group", { name: "Show" }).getByRole("button", { name: "Brackets" }).click()
  await page.getByRole("region", { name: "What is open" }).getByRole("button", { name: bracketed }).click()
}
const positions = ({ page }: DraftPage) => page.getByRole("region", { name: "Positions" })
const rowOf = (actor: DraftPage, words: string) =>
  actor.page.getByRole("region", { name: "What is open" }).getByRole("button", { name: words })

test("delegations take positions, all members see who stands where, and the list says what is opposed", async ({
  chair,
  delegateARB,
  delegateRCC,
}) => {
  for (const actor of [chair, delegateARB, delegateRCC]) await openBracket(actor)
  await delegateARB.page.getByRole("button", { name: "opposes" }).click()
  await delegateRCC.page.getByRole("button", { name: "can accept" }).click()
  for (const actor of [chair, delegateARB, delegateRCC]) {
    const tally = positions(actor).getByRole("term").filter({ hasText: "opposes" })
    await expect(tally).toBeVisible()
    await expect(positions(actor).getByRole("definition").filter({ hasText: "ARB" })).toBeVisible()
    await expect(positions(actor).getByRole("definition").filter({ hasText: "RCC" })).toBeVisible()
    await expect(rowOf(actor, bracketed)).toContainText("opposed by ARB")
  }
  await expect(delegateARB.page.getByRole("button", { name: "opposes" })).toHaveAttribute("aria-pressed", "true")
})

test("a position has a note and hangs on another item, and its history stays when it changes", async ({
  chair,
  delegateARB,
  server,
}) => {
  for (const actor of [chair, delegateARB]) await openBracket(actor)
  const own = positions(delegateARB)
  await own.getByRole("button", { name: "reserves" }).click()
  await own.getByText("Note or condition").click()
  await own.getByLabel("Note", { exact: true }).fill("we wait for the capital")
  const choices = own.getByLabel("Only if")
  await choices.selectOption({
    label: await textOf(
      choices
        .locator("option")
        .filter({ hasText: /Option 1: / })
        .first(),
    ),
  })
  await own.getByRole("button", { name: "Save" }).click()
  await expect(positions(chair)).toContainText("we wait for the capital")
  await expect(positions(chair)).toContainText(/if Option 1 of \d in .* is accepted/)

  const ruling = apiOf(server, "chair")
  const { target, seen } = openItem(await ruling.document(), "option", "safe networks serve to build trust")
  expect((await ruling.decide({ target, verdict: "reject", seen, includeInner: true })).status).toBe(201)
  for (const actor of [chair, delegateARB])
    await expect(positions(actor)).toContainText("This is settled by decision 1: rejected.")

  await own.getByRole("button", { name: "supports" }).click()
  await expect(positions(chair).getByRole("definition")).toHaveText("ARB")
  await positions(chair).getByText("History (3)").click()
  await expect(positions(chair).getByRole("listitem").filter({ hasText: "reserves" })).toHaveCount(2)
})

test("from the palette a position is taken on the alternative that is named, by keyboard alone", async ({
  delegateARB,
  delegateRCC,
}) => {
  const { page } = delegateARB
  await delegateRCC.page.getByRole("group", { name: "Show" }).getByRole("button", { name: "Options" }).click()
  await rowOf(delegateRCC, "to continue to give this work high priority").click()
  await page.getByRole("group", { name: "Show" }).getByRole("button", { name: "Options" }).click()
  await rowOf(delegateARB, "to continue to give this work high priority").click()
  await page.keyboard.press("Control+k")
  await page.keyboard.type("alternative 2 supports")
  const command = page.getByRole("dialog").getByRole("option", { name: "alternative 2: supports" })
  await expect(command).toHaveAttribute("aria-selected", "true")
  await page.keyboard.press("Enter")
  const second = (actor: DraftPage) =>
    positions(actor)
      .locator("div")
      .filter({ has: actor.page.getByRole("heading", { name: "alternative 2", exact: true }) })
      .last()
  for (const actor of [delegateARB, delegateRCC]) {
    await expect(second(actor).getByRole("definition")).toHaveText("ARB")
    await expect(positions(actor).getByRole("definition")).toHaveCount(1)
  }
  await second(delegateARB).getByText("Take a position").click()
  await expect(page.getByRole("group", { name: "Position of ARB on alternative 2" })).toBeVisible()
})

test("a delegation that a comment calls is told, and led there", async ({ delegateARB, delegateRCC }) => {
  await openBracket(delegateRCC)
  await delegateRCC.page.getByText("Comments", { exact: true }).click()
  await delegateRCC.page.getByLabel("Comment for everybody").fill("@ARB could you live without this?")
  await delegateRCC.page.getByRole("button", { name: "Comment", exact: true }).click()
  const call = delegateARB.page.getByRole("button", { name: /^RCC calls you: considering/ })
  await expect(delegateARB.page.getByRole("status").filter({ hasText: "RCC calls you" })).toBeAttached()
  await expect(delegateRCC.page.getByRole("button", { name: /calls you/ })).toHaveCount(0)
  await call.click()
  await expect(call).toHaveCount(0)
  await expect(delegateARB.paragraph(bracketed)).toBeInViewport()
  await expect(delegateARB.page.getByText("could you live without this?")).toBeInViewport()
})

test("what is typed is there when one comes back to it, and a colleague's save leaves it and is said (L9)", async ({
  chair,
  delegateARB,
}) => {
  for (const actor of [chair, delegateARB]) await openBracket(actor)
  const own = positions(delegateARB)
  await own.getByRole("button", { name: "reserves" }).click()
  await own.getByText("Note or condition").click()
  const note = own.getByLabel("Note", { exact: true })
  await note.fill("we wait for the capital ")
  await delegateARB.paragraph("to continue collaboration with relevant organizations").first().locator(".words").click()
  await expect(note).toHaveCount(0)
  await rowOf(delegateARB, bracketed).click()
  await expect(note).toHaveValue("we wait for the capital ")

  const entered = positions(chair)
  await entered.getByLabel("Enter for").selectOption("ARB")
  await entered.getByText("Note or condition").click()
  await entered.getByLabel("Note", { exact: true }).fill("Geneva agrees")
  await entered.getByRole("button", { name: "Save" }).click()
  const newer = own.getByRole("status").filter({ hasText: "Saved for ARB meanwhile" })
  await expect(newer).toContainText("Geneva agrees")
  await expect(note).toHaveValue("we wait for the capital ")
  await newer.getByRole("button", { name: "Use that instead" }).click()
  await expect(note).toHaveValue("Geneva agrees")
  await expect(newer).toHaveCount(0)
})

test("the chair enters a position for a delegation, and it says so", async ({ chair, delegateARB }) => {
  for (const actor of [chair, delegateARB]) await openBracket(actor)
  await positions(chair).getByLabel("Enter for").selectOption("EUR")
  await positions(chair).getByRole("button", { name: "ad referendum" }).click()
  await expect(positions(delegateARB).getByRole("definition")).toHaveText("EUR")
  await positions(delegateARB).getByText("History (1)").click()
  await expect(positions(delegateARB)).toContainText("entered by the chair")
})

test("L5 the register shows members who stood where when a decision was taken", async ({
  chair,
  delegateARB,
  observer,
}) => {
  for (const actor of [chair, delegateARB]) await openBracket(actor)
  await positions(delegateARB).getByRole("button", { name: "reserves" }).click()
  await expect(positions(chair).getByRole("definition")).toHaveText("ARB")
  await chair.page.getByRole("button", { name: "Lift brackets" }).click()
  await chair.page.locator("[data-step=looking]").getByRole("button", { name: "Lift brackets" }).click()
  for (const { page } of [chair, delegateARB, observer]) await page.getByRole("tab", { name: /Register/ }).click()
  for (const { page } of [chair, delegateARB])
    await expect(page.getByRole("region", { name: "Positions then" })).toContainText(/reserves\s*ARB/)
  await expect(observer.page.getByRole("article", { name: /Bracket in/ })).toBeVisible()
  await expect(observer.page.getByRole("region", { name: "Positions then" })).toHaveCount(0)
})

test("L3 an observer sees positions once the chair opens them, and no longer when the chair closes them", async ({
  chair,
  delegateARB,
  observer,
  api,
}) => {
  for (const actor of [chair, delegateARB, observer]) await openBracket(actor)
  await positions(delegateARB).getByRole("button", { name: "opposes" }).click()
  await expect(rowOf(chair, bracketed)).toContainText("opposed by ARB")
  await expect(positions(observer)).toContainText("Positions are shown to members only.")
  expect((await api.meeting()).positions).toBeNull()
  await settle(chair, "all")
  await expect(positions(observer).getByRole("definition")).toHaveText("ARB")
  await expect(positions(observer).getByRole("button")).toHaveCount(0)
  await settle(chair, "members")
  await expect(positions(observer)).toContainText("Positions are shown to members only.")
})

test("L3 an observer takes no position and opens none", async ({ server }) => {
  const observer = apiOf(server, "observer")
  const { target } = openItem(await observer.document(), "bracket", bracketed)
  const refused = await observer.post("/positions", { target, stance: "supports" })
  expect(refused.status).toBe(403)
  expect((await refused.json()).error.message).toBe("Observers may read the text and change nothing.")
})

test("delegations ask for the floor, and the chair gives it in the order asked or otherwise", async ({
  chair,
  delegateARB,
  delegateRCC,
  observer,
}) => {
  for (const { page } of [delegateARB, delegateRCC]) {
    await page.getByRole("button", { name: "Ask for the floor" }).click()
    await expect(page.getByRole("button", { name: "Ask for the floor" })).toHaveAttribute("aria-pressed", "true")
  }
  await chair.page.getByRole("button", { name: "Sitting" }).click()
  const flags = chair.page.getByRole("list", { name: "Asking for the floor, in order" }).getByRole("listitem")
  await expect(flags).toHaveText([/ARB/, /RCC/])
  await chair.page.getByRole("button", { name: "Give the floor to RCC" }).click()
  await expect(flags).toHaveText([/ARB/])
  for (const { page } of [observer, delegateARB, delegateRCC])
    await expect(page.getByRole("banner").getByText("RCC has the floor", { exact: true })).toBeVisible()
  await expect(delegateRCC.page.getByRole("button", { name: "Ask for the floor" })).toHaveAttribute(
    "aria-pressed",
    "false",
  )
  await chair.page.getByRole("button", { name: "Take the floor back" }).click()
  await delegateARB.page.getByRole("button", { name: "Ask for the floor" }).click()
  await expect(chair.page.getByText("No flag is up.")).toBeVisible()
  await expect(observer.page.getByRole("banner").getByText("RCC has the floor", { exact: true })).toHaveCount(0)
  await delegateRCC.page.getByRole("button", { name: "Ask for the floor" }).click()
  await expect(flags).toHaveText([/RCC/])
  await delegateRCC.page.close()
  await expect(flags).toContainText(["not connected"])
})

test("the room follows the chair; who scrolls goes their own way, and comes back with F", async ({
  chair,
  delegateARB,
  observer,
}) => {
  const [first, second] = [
    "to continue collaboration with relevant organizations",
    "the work of the ITU established by Resolutions",
  ]
  await chair.paragraph(first).first().locator(".words").click()
  for (const actor of [observer, delegateARB]) {
    await expect(actor.paragraph(first).first()).toBeInViewport()
    await expect(actor.paragraph(first).first()).toHaveCSS("box-shadow", /14px/)
  }
  await observer.page.getByRole("main").hover()
  await observer.page.mouse.wheel(0, -600)
  const comeBack = observer.page.getByRole("button", { name: "Follow the chair" })
  await expect(comeBack).toBeVisible()
  await observer.page.getByRole("main").evaluate((desk) => desk.scrollTo({ top: 0, behavior: "instant" }))
  await chair.paragraph(second).first().locator(".words").click()
  await expect(delegateARB.paragraph(second).first()).toBeInViewport()
  await expect(observer.paragraph(second).first()).toHaveCSS("box-shadow", /14px/)
  await expect(observer.paragraph(second).first()).not.toBeInViewport()
  await observer.press("f")
  await expect(observer.paragraph(second).first()).toBeInViewport()
  await expect(comeBack).toHaveCount(0)
})

test("a delegate comments, calls another, is answered, and resolves the thread; markup is shown as written", async ({
  delegateARB,
  delegateRCC,
  observer,
}) => {
  for (const actor of [delegateARB, delegateRCC, observer]) await openBracket(actor)
  const { page } = delegateARB
  await page.getByText("Comments").click()
  await page.getByLabel("Comment for everybody").fill("Could @RCC live with <b>this</b>?")
  await page.getByRole("button", { name: "Comment", exact: true }).click()
  await expect(rowOf(delegateRCC, bracketed)).toContainText("RCC is called")
  const threadAt = ({ page }: DraftPage) => page.getByRole("article", { name: "Thread of ARB" })
  await expect(threadAt(observer)).toContainText("Could @RCC live with <b>this</b>?")
  await threadAt(delegateRCC).getByText("Answer", { exact: true }).first().click()
  await threadAt(delegateRCC).getByLabel("Answer").fill("With one word less.")
  await threadAt(delegateRCC).getByRole("button", { name: "Answer" }).click()
  await expect(threadAt(observer)).toContainText("With one word less.")
  await expect(threadAt(delegateRCC).getByRole("button", { name: "Resolve" })).toHaveCount(0)
  await threadAt(delegateARB).getByRole("button", { name: "Resolve" }).click()
  await expect(observer.page.getByText("1 resolved thread")).toBeVisible()
  await expect(rowOf(delegateRCC, bracketed)).not.toContainText("is called")
})

test("a note to oneself is there after a reload, and in nobody else's window", async ({ chair, delegateARB }) => {
  await openBracket(delegateARB)
  const { page } = delegateARB
  await page.getByText("Note to yourself").click()
  await page.getByLabel("Nobody else can read this.").fill("ask the capital")
  await page.getByRole("button", { name: "Keep", exact: true }).click()
  await expect(page.getByRole("button", { name: "Kept", exact: true })).toBeVisible()
  await page.reload()
  await delegateARB.isReadyToWrite()
  await openBracket(delegateARB)
  await expect(page.getByLabel("Nobody else can read this.")).toHaveValue("ask the capital")
  await openBracket(chair)
  await expect(chair.page.getByText("ask the capital")).toHaveCount(0)
})

async function settle({ page }: DraftPage, visibleTo: "all" | "members"): Promise<void> {
  await page.getByRole("button", { name: "Sitting" }).click()
  await page.getByLabel("Positions are visible to").selectOption(visibleTo)
  await page.keyboard.press("Escape")
}

const textOf = async (locator: { textContent(): Promise<string | null> }) => (await locator.textContent()) as string
