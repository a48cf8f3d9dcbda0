import { apiOf, openItem } from "./api.ts"
import { expect, test } from "./fixtures.ts"

test("L5 a delegate types into what the chair is about to accept, and the ruling is refused with the difference shown", async ({
  chair,
  delegateARB,
  api,
}) => {
  await delegateARB.placeCaretAfter("growth and development")
  await delegateARB.type(" as first typed")
  await chair.insertion(" as first typed").click()
  await chair.page.getByRole("button", { name: "Accept change" }).click()
  await expect(chair.page.getByRole("heading", { name: "What this will do" })).toBeVisible()
  await delegateARB.type(" and then changed")
  await expect(chair.insertion(" as first typed and then changed")).toBeVisible()
  await chair.page.getByRole("button", { name: "Accept change" }).click()
  await expect(
    chair.page.getByRole("alert").filter({ hasText: "The text changed while you were looking" }),
  ).toBeVisible()
  await expect(chair.page.locator("[data-step=moved]")).toContainText("and then changed")
  expect((await api.register()).register).toHaveLength(0)

  await chair.page.getByRole("button", { name: "Look again" }).click()
  await chair.page.getByRole("button", { name: "Accept change" }).click()
  await expect.poll(async () => (await api.register()).register.length).toBe(1)
})

test("L5 only the chair decides", async ({ server }) => {
  const arb = apiOf(server, "ARB")
  const { target, seen } = openItem(await arb.document(), "bracket", "including possible illicit use")
  const refused = await arb.decide({ target, verdict: "lift", seen })
  expect(refused.status).toBe(403)
  expect((await refused.json()).error.message).toMatch(/chair/i)
  expect((await arb.register()).register).toHaveLength(0)
})

test("L5 a ruling on words that have changed answers 409 with the text now", async ({ server, delegateARB, api }) => {
  await delegateARB.placeCaretAfter("growth and development")
  await delegateARB.type(" first")
  await delegateARB.isSaved()
  const { target, seen } = openItem(await api.document(), "change", " first")
  await delegateARB.type(" second")
  await delegateARB.isSaved()
  const answer = await apiOf(server, "chair").decide({ target, verdict: "accept", seen })
  expect(answer.status).toBe(409)
  expect(JSON.stringify(await answer.json())).toContain("first second")
  expect((await api.register()).register).toHaveLength(0)
})

test("L5 what is ruled on must exist and make sense", async ({ server }) => {
  const chair = apiOf(server, "chair")
  const target = { kind: "change", id: "ARB.nothing" } as never
  expect((await chair.decide({ target, verdict: "accept", seen: "0".repeat(64) })).status).toBe(404)
  expect((await chair.post("/decisions", { target: "everything" })).status).toBe(422)
})

test("L4 another delegation joins a change, and the change stays when its owner leaves", async ({
  delegateARB,
  delegateRCC,
  observer,
}) => {
  await delegateARB.placeCaretAfter("growth and development")
  await delegateARB.type(" for one and all")
  await delegateRCC.insertion(" for one and all").click()
  await delegateRCC.page.getByRole("button", { name: "Join as sponsor" }).click()
  await delegateARB.insertion(" for one and all").click()
  await delegateARB.page.getByRole("button", { name: "Leave" }).click()
  await expect(observer.insertion(" for one and all")).toHaveAttribute("data-owner", "RCC")
  await delegateRCC.insertion(" for one and all").click()
  await delegateRCC.page.getByRole("button", { name: "Withdraw" }).click()
  await expect(observer.paragraph("for one and all")).toHaveCount(0)
})

test("the chair types for a chosen delegation, and as chair's text", async ({ chair, observer }) => {
  await chair.placeCaretAfter("growth and development")
  await chair.type(" by the chair")
  await expect(observer.insertion(" by the chair")).toHaveAttribute("data-owner", "CHAIR")
  await chair.page.getByLabel("Type for").selectOption("ARB")
  await expect(chair.page.getByLabel("Type for")).toHaveAttribute("aria-busy", "false")
  await chair.placeCaretAfter("underpinned by security")
  await chair.type(" dictated by ARB")
  await expect(observer.insertion(" dictated by ARB")).toHaveAttribute("data-owner", "ARB")
})
