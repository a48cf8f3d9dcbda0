import { createMiddleware } from "hono/factory"
import type { ApiEnvironment } from "./environment.ts"
import { problem } from "./problems.ts"

/** Lets nobody by but the chair. */
export const chairAlone = createMiddleware<ApiEnvironment>(async (context, next) => {
  if (context.get("person").role !== "chair") return problem(context, "not-the-chair")
  return await next()
})
