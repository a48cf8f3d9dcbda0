import { apiOf } from "./api.ts"
import { expect, test } from "./fixtures.ts"
import { linkOf } from "./server.ts"
import { wordsWithSigns } from "./words-on-page.ts"

// The main job, sentence by sentence: the chair, a delegate of ARB and an observer, each in a window of their own.

const recognizing = "that the development of ICTs has been and continues to be instrumental"

test("the server prints a link for the chair, each delegation and the observer, and the same ones at each start", async ({
  server,
}) => {
  const first = new Map(server.links)
  expect([...first.keys()]).toEqual(expect.arrayContaining(["chair", "ARB", "RCC", "observer"]))
  await server.restart()
  expect(new Map(server.links)).toEqual(first)
})

test("all three see the whole of Revision 4 to Document DL/10-E", async ({ chair, delegateARB, observer, api }) => {
  const document = await api.document()
  for (const { page, paragraphs } of [chair, delegateARB, observer].map((actor) => ({
    page: actor.page,
    paragraphs: actor.paragraphs(),
  }))) {
    await expect(page.getByRole("heading", { name: /RESOLUTION 130/ }).last()).toBeVisible()
    await expect(paragraphs).toHaveCount(document.paragraphs.length)
    await expect(paragraphs.filter({ hasText: "Revision 4 to" })).toBeVisible()
    await expect(paragraphs.getByText("ARB/79A2/13")).toHaveCount(4)
    await expect(paragraphs.getByText("Option 1", { exact: true })).toBeVisible()
    await expect(paragraphs.getByText("Option 2", { exact: true })).toBeVisible()
    await expect(paragraphs.getByLabel("bracket opens")).toHaveCount(11)
    await expect(paragraphs.getByLabel("bracket closes")).toHaveCount(11)
  }
  const relettered = observer.paragraph("Resolution 130 (Rev. Antalya, 2006Guadalajara, 2010)")
  await expect(relettered.locator(".letter").getByRole("deletion")).toHaveText("a)")
  await expect(relettered.locator(".letter").getByRole("insertion")).toHaveText("h)")
  await expect(relettered.locator(".words").getByRole("deletion")).toHaveText("Antalya, 2006")
  await expect(relettered.locator(".words").getByRole("insertion")).toHaveText("Guadalajara, 2010")
})

test("each delegation stands in its own colour and with its name", async ({ observer, delegateARB, delegateRCC }) => {
  await delegateARB.placeCaretAfter("underpinned by security and trust;")
  await delegateARB.type(" words of ARB")
  await delegateRCC.placeCaretAfter("underpinned by security and trust")
  await delegateRCC.type(" words of RCC")
  const [arb, rcc] = [observer.insertion("words of ARB"), observer.insertion("words of RCC")]
  await expect(arb).toHaveAttribute("data-owner", "ARB")
  await expect(rcc).toHaveAttribute("data-owner", "RCC")
  const colourOf = (locator: typeof arb) => locator.evaluate((element) => getComputedStyle(element).textDecorationColor)
  expect(await colourOf(arb)).not.toBe(await colourOf(rcc))
})

test("what the delegate types in recognizing appears underlined as ARB's in the other two windows while being typed", async ({
  chair,
  delegateARB,
  observer,
}) => {
  await delegateARB.placeCaretBefore(recognizing)
  await delegateARB.press("Home")
  await delegateARB.type("with great ")
  for (const window of [chair, observer]) await expect(window.insertion("with great ")).toBeVisible()
  await delegateARB.type("satisfaction ")
  for (const window of [chair, observer]) {
    const words = window.insertion("with great satisfaction ")
    await expect(words).toBeVisible()
    await expect(words).toHaveAttribute("data-owner", "ARB")
    await expect(words).toHaveCSS("text-decoration-line", /underline/)
  }
})

test("L1 base text that the delegate selects and deletes is struck, not gone", async ({
  chair,
  delegateARB,
  observer,
  api,
}) => {
  const { baseHash } = await api.document()
  await delegateARB.select("underpinned by security and trust")
  await delegateARB.press("Delete")
  for (const window of [delegateARB, chair, observer]) {
    const words = window.deletion("underpinned by security and trust")
    await expect(words).toBeVisible()
    await expect(words).toHaveAttribute("data-owner", "ARB")
  }
  await delegateARB.isSaved()
  expect((await api.document()).baseHash).toBe(baseHash)
  expect(await api.text("base")).toContain("underpinned by security and trust;")
})

test("L7 the delegate puts a phrase in brackets, and all see them", async ({ chair, delegateARB, observer }) => {
  await delegateARB.select("the global economy")
  await delegateARB.page.getByRole("button", { name: "Put in brackets" }).click()
  for (const window of [chair, observer]) {
    await expect.poll(() => wordsWithSigns(window.paragraph(recognizing))).toContain("[the global economy]")
  }
})

test("L6 the chair accepts Option 2: Option 1 goes, the bracket goes, and the decision stands in the register", async ({
  chair,
  delegateARB,
  observer,
  api,
}) => {
  const optionOne = "that reliable and safe networks serve to build trust"
  const optionTwo = "that the promotion of international standards and best practices"
  await chair.page.getByRole("group", { name: "Show" }).getByRole("button", { name: "Options" }).click()
  await chair.page.getByRole("region", { name: "What is open" }).getByRole("button", { name: optionOne }).click()
  await chair.page.getByRole("button", { name: "Accept Option 2" }).click()
  await expect(chair.page.getByRole("heading", { name: "What this will do" })).toBeVisible()
  await expect(
    chair.page.locator("[data-step=looking]").getByRole("deletion").filter({ hasText: optionOne }),
  ).toBeVisible()
  for (const window of [delegateARB, observer]) await expect(window.paragraph(optionOne)).toBeVisible()

  await chair.page.getByRole("button", { name: "Accept Option 2" }).click()
  for (const window of [chair, delegateARB, observer]) {
    await expect(window.paragraph(optionOne)).toHaveCount(0)
    await expect(window.paragraph(optionTwo)).toBeVisible()
    await expect(window.paragraphs().getByText("Option 2", { exact: true })).toHaveCount(0)
    await expect(window.paragraphs().getByLabel("bracket opens")).toHaveCount(10)
  }
  await observer.page.getByRole("tab", { name: /Register/ }).click()
  const line = observer.page.getByRole("region", { name: "Register of decisions" }).getByRole("article")
  await expect(line).toHaveCount(1)
  await expect(line).toContainText("1")
  await expect(line).toContainText("Option 2")
  await expect(line.getByRole("time")).toBeVisible()
  await expect(line.getByRole("deletion").filter({ hasText: optionOne })).toBeVisible()
  const [decision] = (await api.register()).register
  expect(decision).toMatchObject({ number: 1, verdict: "accept", by: "Chair" })
  expect(decision?.paragraphs.map(({ before }) => before).join("\n")).toContain("reliable and safe networks")
})

test("L3 the observer's keyboard does nothing", async ({ observer, api }) => {
  const { textHash } = await api.document()
  await observer.placeCaretAfter("underpinned by security")
  await observer.type("heckling")
  await observer.press("Delete")
  await observer.press("Enter")
  await expect(observer.editor).toHaveCount(0)
  await expect(observer.paragraph("heckling")).toHaveCount(0)
  expect((await api.document()).textHash).toBe(textHash)
})

test("L9 after kill -9 and a new start, everything that was on anyone's screen is there", async ({
  server,
  api,
  chair,
  delegateARB,
  observer,
}) => {
  await delegateARB.placeCaretAfter("underpinned by security and trust")
  await delegateARB.type(" as seen by all")
  for (const window of [chair, observer]) await expect(window.insertion("as seen by all")).toBeVisible()
  await server.kill()
  await server.restart()
  expect(await api.text("ARB")).toContain("underpinned by security and trust as seen by all;")
  await observer.page.goto(linkOf(server.links, "observer"))
  await expect(observer.insertion("as seen by all")).toBeVisible()
  await delegateARB.isSaved()
  await delegateARB.type(" and after")
  await expect(chair.insertion("as seen by all and after")).toBeVisible()
  expect((await apiOf(server, "chair").document()).textHash).toBe((await api.document()).textHash)
})
