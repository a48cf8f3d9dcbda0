import type { Command } from "./command.ts"
import { commandsOnPage } from "./on-page.ts"
import { type RoomGiven, roomCommands } from "./room-commands.ts"

const order = ["selected", "text", "go", "views", "panels", "page"] as const

/** Every command this person has where they are: what can be pressed on the page, and what has no button there. */
export function allCommands(given: RoomGiven): Command[] {
  const all = [...given.inText(), ...commandsOnPage(), ...roomCommands(given)]
  const known = new Map<string, Command>()
  for (const command of all) {
    const key = `${command.group} ${command.name}`
    if (!known.has(key)) known.set(key, command)
  }
  return [...known.values()].sort((a, b) => order.indexOf(a.group) - order.indexOf(b.group))
}
