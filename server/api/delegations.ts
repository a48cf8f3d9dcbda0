import { Hono } from "hono"
import { z } from "zod"
import { removeDelegation, type StillNamed } from "#model/delegation-removal.ts"
import { addDelegation, changeDelegation, type DelegationsAfter } from "#model/delegations.ts"
import type { Delegation } from "#model/protocol.ts"
import { writeDelegations } from "#model/record.ts"
import { readTabledRecord } from "#model/tabled-record.ts"
import { readRecord } from "#model/view.ts"
import type { Room } from "../room.ts"
import { chairAlone } from "./chair-alone.ts"
import type { ApiEnvironment, ApiSurroundings } from "./environment.ts"
import { type ProblemCode, problem } from "./problems.ts"

const named = { name: z.string().max(200), kind: z.enum(["state", "region"]), colour: z.number() }
const addRequest = z.strictObject({ code: z.string().max(40), ...named })
const changeRequest = z.strictObject(named).partial()

type Outcome =
  | { readonly ok: true; readonly delegation: Delegation | undefined }
  | { readonly ok: false; readonly reason: ProblemCode }

/**
 * `POST …/delegations`: the chair adds one, with its link. `PUT …/delegations/<code>`: its name, kind or colour.
 * `POST …/delegations/<code>/remove`: it is out, with its links, while nothing names it.
 */
export function delegationsRoute({ people, rooms }: Pick<ApiSurroundings, "people" | "rooms">): Hono<ApiEnvironment> {
  const route = new Hono<ApiEnvironment>()
  route.use(chairAlone)
  route.post("/", async (context) => {
    const asked = addRequest.safeParse(await context.req.json().catch(() => null))
    if (!asked.success) return problem(context, "bad-request")
    const room = context.get("room")
    const outcome = await write(room, asked.data.code, (delegations) => addDelegation(delegations, asked.data))
    if (!outcome.ok) return problem(context, outcome.reason)
    await people.inviteAgain(outcome.delegation as Delegation)
    return context.json(outcome.delegation, 201)
  })
  route.post("/:code/remove", async (context) => {
    const code = context.req.param("code")
    const room = context.get("room")
    const { positions, comments, floor } = context.get("meeting").viewFor(context.get("person"))
    const meeting = [positions, comments, floor]
    const outcome = await write(room, code, (delegations) =>
      removeDelegation(delegations, code, {
        text: room.paragraphs(),
        register: readRecord(room.doc).register,
        tabled: readTabledRecord(room.doc),
        meeting,
      }),
    )
    if (!outcome.ok) return problem(context, outcome.reason)
    // Its links open the other documents of which it still is.
    if (!rooms.delegations().some((delegation) => delegation.code === code)) await rooms.revokeLinksOf(code)
    return context.json({ code })
  })
  route.put("/:code", async (context) => {
    const asked = changeRequest.safeParse(await context.req.json().catch(() => null))
    if (!asked.success) return problem(context, "bad-request")
    const code = context.req.param("code")
    const change = Object.fromEntries(Object.entries(asked.data).filter(([, value]) => value !== undefined))
    const outcome = await write(context.get("room"), code, (all) => changeDelegation(all, code, change))
    return outcome.ok ? context.json(outcome.delegation) : problem(context, outcome.reason)
  })
  return route
}

/** Nothing waits between reading and writing, so that two asked at once cannot both add one code. */
async function write(
  room: Room,
  code: string,
  act: (delegations: readonly Delegation[]) => DelegationsAfter | { readonly ok: false; readonly reason: StillNamed },
): Promise<Outcome> {
  const after = act(readRecord(room.doc).delegations)
  if (!after.ok) return after
  await room.change((doc) => writeDelegations(doc, after.delegations))
  return { ok: true, delegation: after.delegations.find((delegation) => delegation.code === code) }
}
