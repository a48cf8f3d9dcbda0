import { type Browser, test as base } from "@playwright/test"
import { type Api, apiOf } from "./api.ts"
import { knowsTheMarks } from "./browser.ts"
import { DraftPage } from "./draft-page.ts"
import { InputDevice } from "./input-device.ts"
import { linkOf, startServer } from "./server.ts"
import { SharedText } from "./shared-text.ts"

/**
 * One server and one window for each actor, shared by all stories of a file: each is told in paragraphs of its own, so
 * that none needs a fresh draft.
 */
type Room = {
  /** Names the file, which so gets a server of its own. */
  storiesOf: string
  room: {
    readonly delegateARB: DraftPage
    readonly delegateRCC: DraftPage
    readonly observer: DraftPage
    api: Api
    linkOf: (invitation: string) => string
  }
}
type Actors = {
  delegateARB: DraftPage
  delegateRCC: DraftPage
  /** ARB's input method, spell checker, clipboard and mouse. */
  device: InputDevice
  /** What all windows and the server hold. */
  text: SharedText
}

export const test = base.extend<Actors, Room>({
  storiesOf: ["", { scope: "worker", option: true }],
  room: [
    async ({ browser }, use) => {
      const server = await startServer()
      const join = (invitation: string) => openWindow(browser, linkOf(server.links, invitation))
      const [delegateARB, delegateRCC, observer] = [await join("ARB"), await join("RCC"), await join("observer")]
      await delegateARB.isReadyToWrite()
      await delegateRCC.isReadyToWrite()
      await observer.isReadyToRead()
      await use({
        delegateARB,
        delegateRCC,
        observer,
        api: apiOf(server, "observer"),
        linkOf: (invitation) => linkOf(server.links, invitation),
      })
      for (const { context } of [delegateARB, delegateRCC, observer]) await context.close()
      await server.dispose()
    },
    { scope: "worker", timeout: 90_000 },
  ],
  delegateARB: ({ room }, use) => use(room.delegateARB),
  delegateRCC: ({ room }, use) => use(room.delegateRCC),
  device: async ({ room }, use) => use(await InputDevice.of(room.delegateARB)),
  text: ({ room }, use) => use(new SharedText(room.api, [room.delegateARB, room.delegateRCC, room.observer])),
})

export { expect } from "@playwright/test"

async function openWindow(browser: Browser, link: string): Promise<DraftPage> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 1000 }, locale: "en-GB" })
  await knowsTheMarks(context)
  const page = await context.newPage()
  await page.goto(link)
  return new DraftPage(page, context)
}
