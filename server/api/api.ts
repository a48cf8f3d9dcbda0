import { Hono } from "hono"
import { bodyLimit } from "hono/body-limit"
import { createMiddleware } from "hono/factory"
import { limits } from "#model/limits.ts"
import { documentView, readRecord } from "#model/view.ts"
import { actingAsSaid } from "../acting.ts"
import { Allowances } from "../allowance.ts"
import { RoomClosed } from "../batches.ts"
import { isFromOwnPages } from "../origin.ts"
import { whyNotStored } from "../storage/cannot-store.ts"
import { troubleOf } from "../trouble.ts"
import { actingRoute } from "./acting.ts"
import { backupRoute } from "./backup.ts"
import { changesRoute } from "./changes.ts"
import { commentsRoute, notesToSelfRoute } from "./comments.ts"
import { comparisonFiles, comparisonRoute } from "./comparison.ts"
import { contributionsRoute } from "./contributions.ts"
import { decisionsRoute } from "./decisions.ts"
import { delegationsRoute } from "./delegations.ts"
import { compiledRoute, documentsRoute } from "./documents.ts"
import type { ApiEnvironment, ApiSurroundings } from "./environment.ts"
import { invitationsRoute } from "./invitations.ts"
import { joinRoute } from "./join.ts"
import { leaveRoute } from "./leave.ts"
import { floorRoute, meetingRoute, placeRoute, settingsRoute } from "./meeting.ts"
import { peopleRoute } from "./people.ts"
import { positionsRoute } from "./positions.ts"
import { problem } from "./problems.ts"
import { registerRoutes } from "./register.ts"
import { sponsorshipRoute } from "./sponsorship.ts"
import { takeRoute } from "./take.ts"
import { textRoute } from "./text.ts"

const maxBodyBytes = 64 << 10

/** All that is asked over HTTP, pages apart; described in `API.md`. */
export function createApi(around: ApiSurroundings): Hono<ApiEnvironment> {
  const api = new Hono<ApiEnvironment>()
  api.get("/healthz", (context) => {
    const trouble = troubleOf(around.rooms)
    return trouble === null ? context.json({ ok: true }) : context.json({ ok: false, ...trouble }, 503)
  })
  api.route("/join", joinRoute(around))
  api.route("/leave", leaveRoute(around))
  api.route("/api/v1/backup", backupRoute(around))
  api.route("/api/v1", versionOne(around))
  api.notFound((context) => problem(context, "unknown-address"))
  api.onError((error, context) => {
    if (whyNotStored(error) !== null || !around.rooms.canStore) return problem(context, "cannot-store")
    if (error instanceof RoomClosed) return problem(context, "room-closed")
    around.log.error({ error, path: context.req.routePath }, "request failed")
    return problem(context, "fault")
  })
  return api
}

function versionOne({ people, rooms, storage, publicUrl, ...around }: ApiSurroundings): Hono<ApiEnvironment> {
  const api = new Hono<ApiEnvironment>()
  const allowances = new Allowances(limits.requests)
  const limit = bodyLimit({ maxSize: maxBodyBytes, onError: (context) => problem(context, "too-large") })
  // A bulk ruling, a comparison table and a base text have limits of their own, behind the question who asks.
  const isLarge = /\/(?:decisions\/bulk|comparison|comparison\/preview)$|^\/api\/v1\/documents(?:\/preview)?$/
  api.use((context, next) => (isLarge.test(context.req.path) ? next() : limit(context, next)))
  api.use(async (context, next) => {
    const header = (name: string) => context.req.header(name) ?? null
    const admission = await people.admit({ authorization: header("authorization"), cookie: header("cookie") })
    const person = admission && people.asNow(admission.person)
    if (admission === null || person === null) return problem(context, "no-session")
    if (!allowances.take(person.id, around.now())) return problem(context, "too-many-requests")
    const asks = { origin: header("origin"), host: header("host"), fetchSite: header("sec-fetch-site") }
    const isReading = context.req.method === "GET" || context.req.method === "HEAD"
    if (!isReading && admission.by === "cookie" && !isFromOwnPages(asks, publicUrl))
      return problem(context, "other-site")
    if (!isReading) around.moments.note(person.id, around.now())
    context.set("person", person)
    context.header("Cache-Control", "no-store")
    return await next()
  })
  // What is kept and shown to everybody is asked for more sparingly; where the chair is moves with each step.
  const acts = new Allowances(limits.meetingActs)
  const sparingly = createMiddleware<ApiEnvironment>(async (context, next) => {
    const isFree = context.req.method === "GET" || context.get("person").role === "chair"
    if (!isFree && !acts.take(context.get("person").id, around.now())) return problem(context, "too-many-requests")
    return await next()
  })
  api.get("/session", (context) => context.json(context.get("person")))
  api.route("/documents", documentsRoute({ people, rooms, storage, publicUrl, ...around }))
  api.use("/documents/:id/*", async (context, next) => {
    const room = rooms.get(context.req.param("id"))
    const meeting = rooms.meeting(context.req.param("id"))
    if (room === null || meeting === null) return problem(context, "unknown-document")
    const said = context.req.header("acting-for") ?? null
    const acting = actingAsSaid(context.get("person"), said, () => readRecord(room.doc).delegations)
    if (!acting.ok) return problem(context, acting.reason)
    context.set("person", acting.person)
    context.set("room", room)
    context.set("meeting", meeting)
    return await next()
  })
  api.get("/documents/:id", async (context) => context.json(await context.get("room").read(documentView)))
  api.route("/documents/:id", registerRoutes())
  api.get("/documents/:id/progress", async (context) =>
    context.json({ points: await around.progress.of(context.req.param("id")) }),
  )
  // Whatever was ruled, and on however much at once: what is left is counted when the answer has gone.
  api.use("/documents/:id/decisions/*", async (context, next) => {
    await next()
    if (context.req.method === "POST" && context.res.ok) around.progress.count(context.get("room"))
  })
  api.get("/documents/:id/notes", async (context) => {
    if (context.get("person").role !== "chair") return problem(context, "not-the-chair")
    return context.json({ notes: await storage.notes(context.req.param("id")) })
  })
  api.get("/documents/:id/incidents", (context) => {
    if (context.get("person").role !== "chair") return problem(context, "not-the-chair")
    return context.json({ incidents: rooms.incidents.all() })
  })
  const whole = { people, rooms, storage, publicUrl, ...around }
  api.route("/documents/:id/text", textRoute())
  api.route("/documents/:id/changes", changesRoute(whole))
  api.route("/documents/:id/decisions", decisionsRoute(whole))
  api.route("/documents/:id/sponsorship", sponsorshipRoute())
  api.route("/documents/:id/acting", actingRoute(whole))
  for (const [path, route] of Object.entries(meetingRoutes)) {
    api.use(`/documents/:id/${path}`, sparingly)
    api.route(`/documents/:id/${path}`, route())
  }
  api.use("/documents/:id/contributions/*", sparingly)
  api.route("/documents/:id/contributions", contributionsRoute(whole))
  api.route("/documents/:id/contributions", takeRoute(whole))
  api.route("/documents/:id", comparisonFiles())
  api.route("/documents/:id/comparison", comparisonRoute(whole))
  api.route("/documents/:id/compiled", compiledRoute())
  api.route("/documents/:id/people", peopleRoute(whole))
  api.route("/documents/:id/invitations", invitationsRoute(whole))
  api.route("/documents/:id/delegations", delegationsRoute(whole))
  return api
}

const meetingRoutes = {
  meeting: meetingRoute,
  positions: positionsRoute,
  floor: floorRoute,
  place: placeRoute,
  settings: settingsRoute,
  comments: commentsRoute,
  "notes-to-self": notesToSelfRoute,
}
