import { useTranslations } from "next-intl"
import { useViewNames } from "#components/views/use-view-names.ts"
import type { Command } from "./command.ts"
import { commandsOnPage } from "./on-page.ts"
import { type RoomGiven, roomCommands } from "./room-commands.ts"

const order = ["selected", "text", "go", "views", "panels", "page"] as const

/** Every command this person has where they are: what can be pressed on the page, and what has no button there. */
export function useAllCommands(given: RoomGiven): () => Command[] {
  const say = { t: useTranslations("commands"), views: useTranslations("views"), time: useViewNames().time }
  return () => inOrder([...given.inText(), ...commandsOnPage(say.t), ...roomCommands(given, say)])
}

function inOrder(all: readonly Command[]): Command[] {
  const known = new Map<string, Command>()
  for (const command of all) {
    const key = `${command.group} ${command.name}`
    if (!known.has(key)) known.set(key, command)
  }
  return [...known.values()].sort((a, b) => order.indexOf(a.group) - order.indexOf(b.group))
}
