import type { Page } from "@playwright/test"
import type { Scene } from "./scenes.ts"

/** Shape: width and height in CSS pixels. */
export const sizes = {
  wide: { width: 1600, height: 900 },
  projector: { width: 1920, height: 1080 },
  tablet: { width: 820, height: 1180 },
  zoomed: { width: 720, height: 450 },
} as const
export type Size = keyof typeof sizes

type Given = { page: Page; scene: Scene; link: string; folder: string }

/** Comes to a scene once, and takes its picture in every size and light. */
export async function shoot({ page, scene, link, folder }: Given): Promise<void> {
  try {
    await page.context().setOffline(false)
    await page.context().addCookies([{ name: "locale", value: scene.language ?? "en", url: new URL("/", link).href }])
    await page.setViewportSize(sizes.wide)
    await page.goto(link)
    await page.locator("[data-connection=connected], .ProseMirror").first().waitFor()
    await scene.come(page)
    for (const size of scene.sizes ?? allSizes) {
      await page.setViewportSize(sizes[size])
      if (scene.isInPanel) await openPanel(page)
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme })
        await page.waitForTimeout(250)
        await page.screenshot({ path: `${folder}/${scene.name}.${size}.${colorScheme}.png` })
      }
    }
    await reportOverflow(page, scene.name)
  } catch (failure) {
    process.stderr.write(`${scene.name} could not be shown: ${String(failure).split("\n")[0]}\n`)
    process.exitCode = 1
  }
}

const allSizes = Object.keys(sizes) as Size[]

/** Where the panel is a drawer, it is drawn out for a picture of what stands in it. */
async function openPanel(page: Page): Promise<void> {
  if (await page.locator("[data-side=panel]").isVisible()) return
  await page.locator(`[aria-keyshortcuts="Alt+Shift+P"]`).click()
}

/** A page that can be pushed sideways is broken at this size. */
async function reportOverflow(page: Page, name: string): Promise<void> {
  for (const [size, viewport] of Object.entries(sizes)) {
    await page.setViewportSize(viewport)
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    if (over > 0) process.stderr.write(`${name}.${size} is ${over} px too wide\n`)
  }
}
