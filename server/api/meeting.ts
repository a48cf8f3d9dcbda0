import { Hono } from "hono"
import { z } from "zod"
import { floorActs } from "#model/floor.ts"
import type { ParagraphId } from "#model/ids.ts"
import { readRecord } from "#model/view.ts"
import type { ApiEnvironment } from "./environment.ts"
import { delegationGiven } from "./given.ts"
import { problem } from "./problems.ts"
import { spokenFor } from "./spoken-for.ts"

const floorRequest = z.strictObject({ act: z.enum(floorActs), delegation: delegationGiven.optional() })
const placeRequest = z.strictObject({ paragraph: z.string().min(1).max(80) })
const settingsRequest = z.strictObject({ positionsVisibleTo: z.enum(["all", "members"]) })

/** `GET …/meeting`: what happens round the text, as whoever asks may see it. */
export const meetingRoute = () =>
  new Hono<ApiEnvironment>().get("/", (context) => context.json(context.get("meeting").viewFor(context.get("person"))))

/** `POST …/floor`: a delegation raises its flag or lowers it; the chair gives the floor and takes it back. */
export const floorRoute = () =>
  new Hono<ApiEnvironment>().post("/", async (context) => {
    const person = context.get("person")
    const asked = floorRequest.safeParse(await context.req.json().catch(() => null))
    if (person.role === "observer") return problem(context, "not-a-member")
    if (!asked.success) return problem(context, "bad-request")
    const { act, delegation: named } = asked.data
    if ((act === "give" || act === "end") && person.role !== "chair") return problem(context, "not-the-chair")
    const meeting = context.get("meeting")
    const speaking = meeting.viewFor(person).floor.speaking?.delegation
    const flag = act === "end" ? speaking : named
    const spoken = spokenFor(person, flag, readRecord(context.get("room").doc).delegations)
    if (!spoken.ok) return problem(context, act === "end" ? "nobody-speaks" : spoken.reason)
    const outcome = await meeting.takeFloorAct(act, { delegation: spoken.delegation, by: person.name })
    return outcome.ok ? context.json(outcome.floor) : problem(context, outcome.reason)
  })

/** `POST …/place`: the chair takes up a paragraph, for everybody to see. */
export const placeRoute = () =>
  new Hono<ApiEnvironment>().post("/", async (context) => {
    if (context.get("person").role !== "chair") return problem(context, "not-the-chair")
    const asked = placeRequest.safeParse(await context.req.json().catch(() => null))
    if (!asked.success) return problem(context, "bad-request")
    const room = context.get("room")
    const isHere = await room.read(() => room.paragraphs().some(({ id }) => id === asked.data.paragraph))
    if (!isHere) return problem(context, "not-found")
    return context.json(await context.get("meeting").goTo(asked.data.paragraph as ParagraphId))
  })

/** `PUT …/settings`: the chair settles who sees positions. */
export const settingsRoute = () =>
  new Hono<ApiEnvironment>().put("/", async (context) => {
    if (context.get("person").role !== "chair") return problem(context, "not-the-chair")
    const asked = settingsRequest.safeParse(await context.req.json().catch(() => null))
    if (!asked.success) return problem(context, "bad-request")
    return context.json(await context.get("meeting").settle(asked.data))
  })
