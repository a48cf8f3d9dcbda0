import { z } from "zod"

const id = z.object({ client: z.int().min(0), clock: z.int().min(0) })
/** Yjs' relative position as JSON. */
const place = z.object({
  type: id.nullish(),
  tname: z.string().max(20).nullish(),
  item: id.nullish(),
  assoc: z.int().optional(),
})
const caret = z.object({ anchor: place.nullable(), head: place.nullable() })

/**
 * Where a client says its caret stands, as it is shown to others; null for anything that is no caret. Others' pages
 * draw it, so nothing but two places of a text may reach them.
 */
export function caretOf(said: unknown): z.infer<typeof caret> | null {
  const parsed = caret.safeParse(said)
  return parsed.success ? parsed.data : null
}
