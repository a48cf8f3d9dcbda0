import type { BrowserContext } from "@playwright/test"
import { apiOf, documentId, openItem } from "./api.ts"
import { DraftPage } from "./draft-page.ts"
import { test as base, expect } from "./fixtures.ts"
import { type Line, openLine } from "./line.ts"
import { linkOf } from "./server.ts"

// A delegate whose line can be cut: what the page says of their words, and what becomes of them.

type Fixtures = {
  line: Line
  /** One browser of a delegate, whose every page goes over the line. */
  browserARB: BrowserContext
  /** Opens an address of the server in that browser. */
  open: (path: string) => Promise<DraftPage>
  linkPath: (invitation: string) => string
}

const test = base.extend<Fixtures>({
  line: async ({ server }, use) => {
    const line = await openLine(server)
    await use(line)
    await line.close()
  },
  browserARB: async ({ browser }, use) => {
    const context = await browser.newContext()
    await use(context)
    await context.close()
  },
  open: async ({ browserARB, line }, use) => {
    await use(async (path) => {
      const page = await browserARB.newPage()
      await page.goto(`${line.url}${path}`)
      return new DraftPage(page, browserARB)
    })
  },
  linkPath: async ({ server }, use) => use((invitation) => new URL(linkOf(server.links, invitation)).pathname),
  delegateARB: async ({ open, linkPath }, use) => {
    const delegate = await open(linkPath("ARB"))
    await delegate.isReadyToWrite()
    await use(delegate)
  },
})

// Several pages one after the other, and lines that take their time to come back.
test.describe.configure({ timeout: 150_000 })

const draft = `/documents/${documentId}`

async function typesWithoutLine(delegate: DraftPage, line: Line, words: string): Promise<void> {
  line.cut()
  await delegate.placeCaretAfter("growth and development")
  await delegate.type(words)
  await expect(delegate.state).toHaveText("On this device only")
}

const rescuedWords = ({ page }: DraftPage) => page.getByRole("region", { name: "Rescued words" })
const keptEdits = ({ page }: DraftPage) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const opening = indexedDB.open("unsent-words", 1)
        opening.onsuccess = () => {
          const count = opening.result.transaction("edits").objectStore("edits").count()
          count.onsuccess = () => resolve(count.result)
        }
      }),
  )

test("L9 words typed without a line outlive the closing of the tab, and arrive when it is opened again", async ({
  line,
  open,
  delegateARB,
  observer,
}) => {
  await typesWithoutLine(delegateARB, line, " typed on a train")
  await delegateARB.page.close()
  line.mend()
  const again = await open(draft)
  await expect(again.insertion(" typed on a train")).toHaveAttribute("data-owner", "ARB")
  await again.isSaved()
  await expect(observer.insertion(" typed on a train")).toBeVisible()
  await expect.poll(() => keptEdits(again)).toBe(0)
})

test("L9 words typed into a line that has fallen silent outlive a tab that is closed in the same moment", async ({
  line,
  open,
  delegateARB,
}) => {
  await delegateARB.placeCaretAfter("growth and development")
  line.silence()
  const { page } = delegateARB
  page.once("dialog", (warning) => warning.accept())
  await page.keyboard.insertText(" typed and gone")
  await Promise.all([page.waitForEvent("close"), page.close({ runBeforeUnload: true })])
  line.cut()
  line.mend()
  const again = await open(draft)
  await expect(again.insertion(" typed and gone")).toHaveAttribute("data-owner", "ARB")
  await again.isSaved()
})

test("L9 a delegate whose writing tools do not come reads along, and loses no kept word", async ({
  line,
  open,
  delegateARB,
  browserARB,
  observer,
}) => {
  await typesWithoutLine(delegateARB, line, " typed on a train")
  await delegateARB.page.close()
  line.mend()
  // What the page does not name is fetched because a delegate works in it.
  const page = await (await browserARB.request.get(`${line.url}${draft}`)).text()
  const isNamed = (url: URL) => page.includes(url.pathname)
  await browserARB.route(
    (url) => url.pathname.endsWith(".js") && !isNamed(url),
    (route) => route.abort(),
  )
  const again = await open(draft)
  const note = again.page.getByRole("alert").filter({ hasText: "You can read along" })
  await expect(note).toBeVisible()
  await again.isReadyToRead()
  await expect(again.editor).toHaveCount(0)
  expect(await keptEdits(again)).toBeGreaterThan(0)
  await browserARB.unrouteAll()
  await note.getByRole("button", { name: "Try again" }).click()
  await expect(again.insertion(" typed on a train")).toHaveAttribute("data-owner", "ARB")
  await again.isSaved()
  await expect(observer.insertion(" typed on a train")).toBeVisible()
})

test("L9 a lost line is told over the text, and leaving with unsaved words warns", async ({ line, delegateARB }) => {
  const banner = delegateARB.page.getByRole("alert").filter({ hasText: "Not connected since" })
  await typesWithoutLine(delegateARB, line, " unsaved")
  await expect(banner).toContainText("Your last words are on this device only.")
  await expect(banner).toBeInViewport({ ratio: 1 })
  const warning = delegateARB.page.waitForEvent("dialog")
  await delegateARB.page.close({ runBeforeUnload: true })
  const dialog = await warning
  expect(dialog.type()).toBe("beforeunload")
  await dialog.dismiss()
  line.mend()
  await delegateARB.isSaved()
  await expect(banner).toHaveCount(0)
})

test("L2 another delegation in the same browser is not given the words; their own delegation proposes them again", async ({
  line,
  open,
  linkPath,
  delegateARB,
  observer,
  api,
}) => {
  await typesWithoutLine(delegateARB, line, " left behind")
  await delegateARB.page.close()
  line.mend()
  const delegateRCC = await open(linkPath("RCC"))
  await delegateRCC.isReadyToWrite()
  await expect(rescuedWords(delegateRCC)).toHaveCount(0)
  expect(await api.text("markup")).not.toContain("left behind")
  await delegateRCC.page.close()

  const again = await open(linkPath("ARB"))
  await again.isReadyToWrite()
  await expect(rescuedWords(again)).toContainText("They were typed here in an earlier session")
  await rescuedWords(again).getByRole("button", { name: "Propose again" }).click()
  await expect(observer.insertion(" left behind")).toHaveAttribute("data-owner", "ARB")
  await again.isSaved()
  await expect(rescuedWords(again)).toHaveCount(0)
})

test("L9 words typed without a line into what a ruling agreed meanwhile arrive as a proposal, and the caret stays", async ({
  server,
  line,
  delegateARB,
  observer,
}) => {
  await delegateARB.placeCaretAfter("growth and development")
  await delegateARB.type(" of all Members")
  await delegateARB.isSaved()
  line.cut()
  for (let i = 0; i < "Members".length; i++) await delegateARB.press("Backspace")
  await delegateARB.type("Realms")
  await expect(delegateARB.state).toHaveText("On this device only")
  const chair = apiOf(server, "chair")
  const { target, seen } = openItem(await chair.document(), "change", "of all Members")
  expect((await chair.decide({ target, verdict: "accept", seen })).status).toBe(201)
  line.mend()

  await delegateARB.isSaved()
  await expect(observer.insertion("Realms")).toHaveAttribute("data-owner", "ARB")
  await expect(observer.deletion("Members").first()).toHaveAttribute("data-owner", "ARB")
  await expect(observer.insertion(" of all")).toHaveAttribute("data-decision", "1")
  await expect(rescuedWords(delegateARB)).toHaveCount(0)
  await delegateARB.type("|")
  await expect(observer.paragraph("growth and development").first()).toContainText(/of all Realms(Members)?\|/)
})

test("L9 rescued words outlive the closing of the tab, and signing out takes them away once that is confirmed", async ({
  line,
  open,
  linkPath,
  delegateARB,
}) => {
  await typesWithoutLine(delegateARB, line, " some")
  await delegateARB.page.close()
  line.mend()
  const delegateRCC = await open(linkPath("RCC"))
  await delegateRCC.isReadyToWrite()
  await delegateRCC.page.close()
  const back = await open(linkPath("ARB"))
  await back.isReadyToWrite()
  await expect(rescuedWords(back)).toContainText("some")
  await back.page.close()
  const again = await open(draft)
  await again.isReadyToWrite()
  await expect(rescuedWords(again)).toContainText("some")
  const told: string[] = []
  again.page.on("dialog", (dialog) => {
    told.push(dialog.type())
    dialog.accept()
  })
  await again.page.getByRole("button", { name: "Sign out" }).click()
  await expect(again.page).toHaveURL(`${line.url}/?signed-out`)
  expect(told).toEqual(["confirm"])
  await again.page.goto(`${line.url}${linkPath("ARB")}`)
  await again.isReadyToWrite()
  await expect(rescuedWords(again)).toHaveCount(0)
})

for (const invitation of ["chair", "ARB", "observer"]) {
  test(`${invitation} signs out, and nobody can go on as them in this browser`, async ({ join, server }) => {
    const actor = await join(invitation)
    await (invitation === "observer" ? actor.isReadyToRead() : actor.isReadyToWrite())
    const cookies = await actor.context.cookies()
    await actor.page.getByRole("button", { name: "Sign out" }).click()
    await expect(actor.page.getByRole("heading", { name: "You are signed out" })).toBeVisible()
    // That the marks are known on this device says nothing of who it was.
    expect((await actor.context.cookies()).filter(({ name }) => name !== "marks")).toEqual([])
    await actor.page.goto(`${server.url}${draft}`)
    await expect(actor.page.getByRole("heading", { name: "Open the link you were given" })).toBeVisible()
    await actor.context.addCookies(cookies)
    await actor.page.reload()
    await expect(actor.page.getByRole("heading", { name: "Open the link you were given" })).toBeVisible()
  })
}

test("signing out without a server says that it failed, and keeps the unsaved words", async ({
  server,
  delegateARB,
}) => {
  await server.kill()
  await delegateARB.placeCaretAfter("growth and development")
  await delegateARB.type(" unsaved")
  await expect(delegateARB.state).toHaveText("On this device only")
  const told: string[] = []
  delegateARB.page.on("dialog", (dialog) => {
    told.push(`${dialog.type()}: ${dialog.message()}`)
    dialog.accept()
  })
  const signOut = delegateARB.page.getByRole("button", { name: "Sign out" })
  await signOut.click()
  await expect
    .poll(() => told)
    .toEqual([expect.stringMatching(/^confirm: Some of your/), expect.stringMatching(/^alert: /)])
  expect(await keptEdits(delegateARB)).toBeGreaterThan(0)
})
