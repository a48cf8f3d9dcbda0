import type { Page } from "@playwright/test"
import type { Size } from "./shoot.ts"

export type Scene = {
  readonly name: string
  readonly who: "chair" | "ARB" | "observer"
  /** Whether what is to be seen stands in the side panel. */
  readonly isInPanel?: boolean
  /** The language its reader has chosen; English where none is named. */
  readonly language?: "fr" | "ar"
  /** All sizes where none are named. */
  readonly sizes?: readonly Size[]
  readonly come: (page: Page) => Promise<void>
}

/** Does a command as a person would: by its name, in the palette. */
async function command(page: Page, name: string): Promise<void> {
  await page.keyboard.press("Control+k")
  await page.getByRole("combobox", { name: "Type a command" }).fill(name)
  await page.keyboard.press("Enter")
}

const readMarks = async (page: Page) => {
  const known = page.getByRole("button", { name: "I know the marks" })
  if (await known.isVisible()) await known.click()
}
const openRow = async (page: Page, kind: string) => {
  await page.getByRole("group", { name: "Show" }).getByRole("button", { name: kind }).click()
  await page.getByRole("region", { name: "What is open" }).locator("button[data-row], li button").first().click()
}
const subPage = (part: string) => async (page: Page) => {
  await page.goto(`${page.url().replace(/[?#].*$/, "")}/${part}`)
  await page.waitForLoadState("networkidle")
}
const withFile = (part: string, file: string, shown: string) => async (page: Page) => {
  await subPage(part)(page)
  await page.locator("input[type=file]").setInputFiles(file)
  await page.locator(shown).first().waitFor({ timeout: 60_000 })
}
const importing = withFile("comparison/import", "samples/resolution-130/comparison-table.xlsx", "[data-cell]")
const newDocument = withFile("../new", "samples/treaty/base.txt", "article.sheet")
const view = (name: string, title: string, who: Scene["who"] = "ARB"): Scene => ({
  name,
  who,
  sizes: ["wide", "tablet"],
  come: (page) => command(page, title),
})

/** In this order: what an earlier scene did to the room is there in the later ones. */
export const scenes: readonly Scene[] = [
  { name: "chair-first-visit", who: "chair", come: async () => {} },
  { name: "chair-draft", who: "chair", come: readMarks },
  { name: "chair-card-of-bracket", who: "chair", isInPanel: true, come: (page) => openRow(page, "Brackets") },
  { name: "chair-card-of-options", who: "chair", isInPanel: true, come: (page) => openRow(page, "Options") },
  {
    name: "chair-ruling-preview",
    who: "chair",
    isInPanel: true,
    come: async (page) => {
      await openRow(page, "Changes")
      await page.locator("[data-verdict]").first().click()
    },
  },
  { name: "chair-unopposed", who: "chair", isInPanel: true, come: (page) => command(page, "unopposed") },
  { name: "chair-register", who: "chair", isInPanel: true, come: (page) => command(page, "Register") },
  { name: "chair-people", who: "chair", isInPanel: true, come: (page) => command(page, "People") },
  { name: "chair-comparison", who: "chair", come: subPage("comparison#n6") },
  {
    name: "chair-comparison-columns",
    who: "chair",
    come: (page) => subPage("comparison#n18")(page).then(() => page.getByRole("button", { name: /^Columns/ }).click()),
  },
  { name: "chair-sitting", who: "chair", come: (page) => page.getByRole("button", { name: "Sitting" }).click() },
  { name: "chair-invitations-page", who: "chair", come: subPage("people") },
  { name: "chair-progress-page", who: "chair", come: subPage("progress") },
  { name: "chair-projector-page", who: "chair", come: subPage("projector") },
  { name: "chair-import-page", who: "chair", come: importing },
  {
    name: "chair-compile-page",
    who: "chair",
    come: async (page) => {
      await subPage("compile")(page)
      await page.locator("button[aria-pressed=false]").nth(8).click()
    },
  },
  { name: "chair-new-document-page", who: "chair", come: newDocument },
  { name: "chair-documents-page", who: "chair", sizes: ["wide", "tablet"], come: subPage("..") },
  { name: "delegate-first-visit", who: "ARB", come: async () => {} },
  { name: "delegate-draft", who: "ARB", come: readMarks },
  { name: "delegate-card-of-bracket", who: "ARB", isInPanel: true, come: (page) => openRow(page, "Brackets") },
  { name: "delegate-view-menu", who: "ARB", come: (page) => page.getByRole("button", { name: /^View/ }).click() },
  view("delegate-view-base", "Base text"),
  view("delegate-view-clean", "Clean, if everything open were accepted"),
  view("delegate-view-agreed", "Agreed only"),
  view("delegate-view-what-if", "What if"),
  view("delegate-view-proposed", "As proposed by ARB"),
  view("delegate-view-markup", "Only the marks of ARB"),
  {
    name: "delegate-palette",
    who: "ARB",
    come: (page) => leaveView(page).then(() => page.keyboard.press("Control+k")),
  },
  { name: "delegate-help", who: "ARB", come: (page) => page.keyboard.press("Control+/") },
  {
    name: "delegate-find",
    who: "ARB",
    come: async (page) => {
      await page.keyboard.press("Control+Shift+f")
      await page.getByRole("search", { name: "Find in the document" }).getByRole("textbox").fill("telecommunication")
    },
  },
  {
    name: "delegate-not-connected",
    who: "ARB",
    come: async (page) => {
      await page.context().setOffline(true)
      await page.getByText("Not connected since").waitFor({ timeout: 60_000 })
    },
  },
  { name: "observer-draft", who: "observer", come: readMarks },
  { name: "observer-register", who: "observer", isInPanel: true, come: (page) => command(page, "Register") },
  { name: "observer-larger-text", who: "observer", come: (page) => command(page, "Larger text") },
]

// A catalogue may name things otherwise tomorrow, so these go by keys and by what does not change with the language.
const inLanguage = (language: "fr" | "ar", scenes: readonly Omit<Scene, "language">[]): Scene[] =>
  scenes.map((scene) => ({ ...scene, name: `${language}-${scene.name}`, language, sizes: ["wide", "tablet"] }))

const openFirst = (page: Page) => page.locator("button[data-row]").first().click()
const press = (key: string) => (page: Page) => page.keyboard.press(key)

/** The same room in the other languages; Arabic mirrors all but the sheet. */
export const translated: readonly Scene[] = [
  ...inLanguage("fr", [
    { name: "delegate-card", who: "ARB", isInPanel: true, come: openFirst },
    { name: "delegate-palette", who: "ARB", come: press("Control+k") },
    { name: "delegate-comparison", who: "ARB", come: subPage("comparison#n18") },
  ]),
  ...inLanguage("ar", [
    { name: "observer-first-visit", who: "observer", come: async () => {} },
    { name: "chair-card", who: "chair", isInPanel: true, come: openFirst },
    { name: "chair-register", who: "chair", isInPanel: true, come: press("Alt+Shift+2") },
    { name: "chair-view-menu", who: "chair", come: press("Alt+Shift+V") },
    { name: "chair-help", who: "chair", come: press("Control+/") },
    { name: "chair-invitations-page", who: "chair", come: subPage("people") },
    { name: "chair-progress-page", who: "chair", come: subPage("progress") },
    { name: "chair-projector-page", who: "chair", come: subPage("projector") },
    { name: "observer-comparison", who: "observer", come: subPage("comparison#n18") },
    { name: "chair-import-page", who: "chair", come: importing },
    { name: "chair-compile-page", who: "chair", come: subPage("compile") },
    { name: "chair-new-document-page", who: "chair", come: newDocument },
  ]),
]

const leaveView = (page: Page) => command(page, "Working draft, all marks")
