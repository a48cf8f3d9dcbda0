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
}) => {
  for (const actor of [chair, delegateARB]) await openBracket(actor)
  const own = positions(delegateARB)
  await own.getByRole("button", { name: "reserves" }).click()
  await own.getByText("Note or condition").click()
  await own.getByLabel("Note", { exact: true }).fill("we wait for the capital")
  const choices = own.getByLabel("Only if")
  await choices.selectOption({ label: await textOf(choices.locator("option").filter({ hasText: "Option:" }).first()) })
  await own.getByRole("button", { name: "Save" }).click()
  await expect(positions(chair)).toContainText("we wait for the capital")
  await expect(positions(chair)).toContainText(/if Option 1 of \d in .* is accepted/)
  await own.getByRole("button", { name: "supports" }).click()
  await expect(positions(chair).getByRole("definition")).toHaveText("ARB")
  await positions(chair).getByText("History (3)").click()
  await expect(positions(chair).getByRole("listitem").filter({ hasText: "reserves" })).toHaveCount(2)
})

test("the chair enters a position for a delegation, and it says so", async ({ chair, delegateARB }) => {
  for (const actor of [chair, delegateARB]) await openBracket(actor)
  await positions(chair).getByLabel("Enter for").selectOption("EUR")
  await positions(chair).getByRole("button", { name: "ad referendum" }).click()
  await expect(positions(delegateARB).getByRole("definition")).toHaveText("EUR")
  await positions(delegateARB).getByText("History (1)").click()
  await expect(positions(delegateARB)).toContainText("entered by the chair")
})

test("L3 an observer takes no position and opens none", async ({ server }) => {
  const observer = apiOf(server, "observer")
  const { target } = openItem(await observer.document(), "bracket", bracketed)
  const refused = await observer.post("/positions", { target, stance: "supports" })
  expect(refused.status).toBe(403)
  expect((await refused.json()).error.message).toBe("Observers may read the text and change nothing.")
})

const textOf = async (locator: { textContent(): Promise<string | null> }) => (await locator.textContent()) as string
