import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response"
import { type Context, Hono } from "hono"
import type { LinkProblem } from "../people.ts"
import type { Room } from "../room.ts"
import type { ApiEnvironment, ApiSurroundings } from "./environment.ts"

/**
 * Where a link leads: to the text, or with `?to=projector` to the screen of the hall; where there are several texts, to
 * the list of them.
 */
function placeFor(documents: readonly Pick<Room, "id">[], to: string | undefined): string {
  const [only, ...others] = documents
  if (only === undefined || others.length > 0) return "/documents"
  return to === "projector" ? `/documents/${only.id}/projector` : `/documents/${only.id}`
}

const sentences: Record<LinkProblem, string> = {
  wrong: "This link is not right: part of it may be missing. Ask the secretariat for a new one.",
  revoked: "This link has been taken back. Ask the secretariat for a new one.",
  expired: "This link is no longer valid. Ask the secretariat for a new one.",
}

const busy = "Many are coming in by this link at this moment. Wait a minute, then open it again."

/** `GET /join/<token>`: the way in for people. */
export function joinRoute({ people, rooms, pages, publicUrl }: ApiSurroundings): Hono<ApiEnvironment> {
  return new Hono<ApiEnvironment>().get("/:token{.*}", async (context) => {
    context.header("Cache-Control", "no-store")
    context.header("Referrer-Policy", "no-referrer")
    const cookie = context.req.header("cookie") ?? null
    const joining = await people.join(context.req.param("token"), cookie, publicUrl.startsWith("https:"))
    if (!joining.ok) return joining.why === "busy" ? context.text(busy, 429) : await linkProblem(context, joining.why)
    if (joining.cookie !== null) context.header("Set-Cookie", joining.cookie)
    return context.redirect(placeFor(rooms.all(), context.req.query("to")), 302)
  })

  async function linkProblem(context: Context<ApiEnvironment>, why: LinkProblem): Promise<Response> {
    if (pages === null) return context.text(sentences[why], 403)
    const { incoming, outgoing } = context.env
    incoming.url = `/link-problem?why=${why}`
    outgoing.statusCode = 403
    outgoing.setHeader("Cache-Control", "no-store")
    await pages.handle(incoming, outgoing as never)
    return RESPONSE_ALREADY_SENT
  }
}
