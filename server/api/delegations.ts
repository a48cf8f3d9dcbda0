import { Hono } from "hono"
import { z } from "zod"
import { addDelegation, changeDelegation, type DelegationsAfter } from "#model/delegations.ts"
import type { Delegation } from "#model/protocol.ts"
import { writeDelegations } from "#model/record.ts"
import { readRecord } from "#model/view.ts"
import type { Room } from "../room.ts"
import { chairAlone } from "./chair-alone.ts"
import type { ApiEnvironment, ApiSurroundings } from "./environment.ts"
import { type ProblemCode, problem } from "./problems.ts"

const named = { name: z.string().max(200), kind: z.enum(["state", "region"]), colour: z.number() }
const addRequest = z.strictObject({ code: z.string().max(40), ...named })
const changeRequest = z.strictObject(named).partial()

type Outcome =
  | { readonly ok: true; readonly delegation: Delegation }
  | { readonly ok: false; readonly reason: ProblemCode }

/** `POST …/delegations`: the chair adds one, with its link. `PUT …/delegations/<code>`: its name, kind or colour. */
export function delegationsRoute({ people }: Pick<ApiSurroundings, "people">): Hono<ApiEnvironment> {
  const route = new Hono<ApiEnvironment>()
  route.use(chairAlone)
  route.post("/", async (context) => {
    const asked = addRequest.safeParse(await context.req.json().catch(() => null))
    if (!asked.success) return problem(context, "bad-request")
    const room = context.get("room")
    const outcome = await write(room, asked.data.code, (delegations) => addDelegation(delegations, asked.data))
    if (!outcome.ok) return problem(context, outcome.reason)
    await people.invite([outcome.delegation])
    return context.json(outcome.delegation, 201)
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
  act: (delegations: readonly Delegation[]) => DelegationsAfter,
): Promise<Outcome> {
  const after = act(readRecord(room.doc).delegations)
  if (!after.ok) return after
  await room.change((doc) => writeDelegations(doc, after.delegations))
  return { ok: true, delegation: after.delegations.find((delegation) => delegation.code === code) as Delegation }
}
