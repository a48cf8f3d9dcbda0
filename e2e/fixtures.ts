import { type BrowserContext, type BrowserContextOptions, test as base, type Page } from "@playwright/test"
import { type Api, apiOf } from "./api.ts"
import { knowsTheMarks } from "./browser.ts"
import { DraftPage } from "./draft-page.ts"
import { linkOf, type RunningServer, startServer } from "./server.ts"

/** One person with a window of their own, come in through a printed link. */
export type Actor = DraftPage

type Fixtures = {
  server: RunningServer
  /** Opens a printed link in a browser of its own, as another person would. */
  join: (invitation: string, options?: BrowserContextOptions) => Promise<Actor>
  chair: Actor
  delegateARB: Actor
  delegateRCC: Actor
  observer: Actor
  /** The text as the server has it, read with the observer's link. */
  api: Api
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the wanted fixtures from this pattern.
  server: async ({}, use) => {
    const server = await startServer()
    await use(server)
    await server.dispose()
  },
  join: async ({ browser, server }, use) => {
    const contexts: BrowserContext[] = []
    await use(async (invitation, options) => {
      const context = await browser.newContext(options)
      contexts.push(context)
      await knowsTheMarks(context)
      const page = await context.newPage()
      await page.goto(linkOf(server.links, invitation))
      return new DraftPage(page, context)
    })
    for (const context of contexts) await context.close()
  },
  chair: async ({ join }, use) => use(await readyToWrite(await join("chair"))),
  delegateARB: async ({ join }, use) => use(await readyToWrite(await join("ARB"))),
  delegateRCC: async ({ join }, use) => use(await readyToWrite(await join("RCC"))),
  observer: async ({ join }, use) => use(await readyToRead(await join("observer"))),
  api: async ({ server }, use) => use(apiOf(server, "observer")),
})

export { expect } from "@playwright/test"
export type { Page }

async function readyToWrite(actor: Actor): Promise<Actor> {
  await actor.isReadyToWrite()
  return actor
}

async function readyToRead(actor: Actor): Promise<Actor> {
  await actor.isReadyToRead()
  return actor
}
