import { type Context, Hono } from "hono"
import { z } from "zod"
import { mentionsIn, type PlaceTarget } from "#model/comments.ts"
import { limits } from "#model/limits.ts"
import { subjectOf } from "#model/subject.ts"
import { readRecord } from "#model/view.ts"
import { speakerOf } from "../meeting/meeting.ts"
import type { ApiEnvironment } from "./environment.ts"
import { placeGiven, wordsGiven } from "./given.ts"
import { problem } from "./problems.ts"

const text = wordsGiven(limits.maxCommentLength)
const thread = z.number().int().positive()
const isSaying = (words: string) => words.trim() !== ""
const commentRequest = z.union([
  z.strictObject({ on: placeGiven, text: text.refine(isSaying) }),
  z.strictObject({ thread, text: text.refine(isSaying) }),
  z.strictObject({ thread, act: z.literal("resolve") }),
])
const noteRequest = z.strictObject({ on: placeGiven, text })

/** `POST …/comments`: a delegation or the chair opens a thread, answers in it, or closes it. */
export const commentsRoute = () =>
  new Hono<ApiEnvironment>().post("/", async (context) => {
    const person = context.get("person")
    const delegation = speakerOf(person)
    if (delegation === null) return problem(context, "not-a-member")
    const asked = commentRequest.safeParse(await context.req.json().catch(() => null))
    if (!asked.success) return problem(context, "bad-request")
    const meeting = context.get("meeting")
    if ("act" in asked.data) {
      const outcome = await meeting.resolve(asked.data.thread, person)
      return typeof outcome === "string" ? problem(context, outcome) : context.json(outcome)
    }
    if ("on" in asked.data && !(await isInText(context, asked.data.on as PlaceTarget)))
      return problem(context, "not-found")
    const codes = readRecord(context.get("room").doc).delegations.map(({ code }) => code)
    const { text, ...where } = asked.data
    const said = { delegation, by: person.name, text: text.trim(), mentions: mentionsIn(text, codes) }
    const outcome = await meeting.addComment({ ...said, ...(where as { on: PlaceTarget } | { thread: number }) })
    return outcome === "not-found" ? problem(context, outcome) : context.json(outcome, 201)
  })

/** `PUT …/notes-to-self`: somebody notes something for themselves alone; an empty text takes the note away. */
export const notesToSelfRoute = () =>
  new Hono<ApiEnvironment>().put("/", async (context) => {
    const person = context.get("person")
    if (person.role === "observer") return problem(context, "not-a-member")
    const asked = noteRequest.safeParse(await context.req.json().catch(() => null))
    if (!asked.success) return problem(context, "bad-request")
    const note = { on: asked.data.on as PlaceTarget, text: asked.data.text.trim() }
    if (note.text !== "" && !(await isInText(context, note.on))) return problem(context, "not-found")
    const outcome = await context.get("meeting").noteToSelf(person, note)
    return outcome === "too-many-notes" ? problem(context, outcome) : context.json(outcome)
  })

async function isInText(context: Context<ApiEnvironment>, on: PlaceTarget): Promise<boolean> {
  const room = context.get("room")
  return await room.read(() => subjectOf(room.paragraphs(), on) !== null)
}
