import { Hono } from "hono"
import { readChanges } from "#model/change.ts"
import { readParagraphs } from "#model/document.ts"
import { CHAIR, type ChangeId, type DelegationCode, type GroupId, isDelegationCode, NOBODY } from "#model/ids.ts"
import { markupOf } from "#model/markup-of.ts"
import { readGroups } from "#model/option.ts"
import type { Paragraph } from "#model/paragraph.ts"
import { plainLines, plainText, type TextView } from "#model/plain-text.ts"
import { readRecord } from "#model/view.ts"
import { type Choice, whatIf } from "#model/what-if.ts"
import type { ApiEnvironment } from "./environment.ts"
import { problem } from "./problems.ts"

/** `GET …/text?view=…`: the text in one view, as plain text. `of` and `take` are lists with commas between. */
export function textRoute(): Hono<ApiEnvironment> {
  return new Hono<ApiEnvironment>().get("/", async (context) => {
    const { paragraphs, codes } = await context.get("room").read((doc) => ({
      paragraphs: readParagraphs(doc),
      codes: readRecord(doc).delegations.map(({ code }) => code),
    }))
    const view = context.req.query("view") ?? "clean"
    const list = (name: string) =>
      context.req
        .query(name)
        ?.split(",")
        .filter((part) => part !== "") ?? null
    const of = list("of")
    if (view === "what-if") {
      const supposed = supposedBy(paragraphs, list("take") ?? [])
      return supposed ? context.text(plainLines(whatIf(paragraphs, supposed).text)) : problem(context, "not-found")
    }
    if (!isTextView(view, codes) || !(of ?? []).every((code) => mayHaveChanges(code, codes)))
      return problem(context, "unknown-view")
    return context.text(plainText(of === null ? paragraphs : markupOf(paragraphs, of as DelegationCode[]), view))
  })
}

const named: readonly string[] = ["base", "clean", "rejected", "agreed", "markup"] satisfies TextView[]

const isTextView = (view: string, codes: readonly DelegationCode[]): view is TextView =>
  named.includes(view) || (isDelegationCode(view) && codes.includes(view))

const mayHaveChanges = (code: string, codes: readonly DelegationCode[]): boolean =>
  isDelegationCode(code) && [...codes, NOBODY, CHAIR].includes(code)

/** Changes and options named by id, a group for "no text"; null if one of them is not in the text. */
function supposedBy(paragraphs: readonly Paragraph[], ids: readonly string[]) {
  const changes = new Set<ChangeId>()
  const choices = new Map<GroupId, Choice>()
  const groups = readGroups(paragraphs)
  const known = new Set<string>(readChanges(paragraphs).map(({ id }) => id))
  for (const id of ids) {
    const group = groups.find((group) => group.id === id || group.options.some((option) => option.id === id))
    const option = group?.options.find((option) => option.id === id)
    if (group) choices.set(group.id, option ? { kind: "option", id: option.id } : { kind: "no-text" })
    else if (known.has(id)) changes.add(id as ChangeId)
    else return null
  }
  return { changes, choices }
}
