import { type Context, Hono } from "hono"
import { csvOf } from "#model/formats/csv.ts"
import { registerTable } from "#model/formats/register-table.ts"
import { readRecord } from "#model/view.ts"
import { registerWorkbook } from "../register/workbook.ts"
import type { Room } from "../room.ts"
import type { ApiEnvironment } from "./environment.ts"

const readRegister = (room: Room) => room.read((doc) => readRecord(doc).register)
/** As whoever asks may see them. */
const positionsFor = (context: Context<ApiEnvironment>) =>
  context.get("meeting").viewFor(context.get("person")).positions
const named = (id: string, ending: string) => ({
  "Content-Disposition": `attachment; filename="register-${id}.${ending}"`,
})

/** `GET …/register`, and the register to take away as a workbook or as comma-separated values. */
export function registerRoutes(): Hono<ApiEnvironment> {
  const routes = new Hono<ApiEnvironment>()
  routes.get("/register", async (context) => context.json({ register: await readRegister(context.get("room")) }))
  routes.get("/register.csv", async (context) => {
    const room = context.get("room")
    const { headings, rows } = registerTable(await readRegister(room), positionsFor(context))
    return context.body(csvOf([headings, ...rows]), 200, {
      "Content-Type": "text/csv; charset=utf-8",
      ...named(room.id, "csv"),
    })
  })
  routes.get("/register.xlsx", async (context) => {
    const room = context.get("room")
    const workbook = await registerWorkbook(await readRegister(room), positionsFor(context))
    return context.body(new Uint8Array(workbook), 200, {
      "Content-Type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      ...named(room.id, "xlsx"),
    })
  })
  return routes
}
