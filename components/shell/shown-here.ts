import { headers } from "next/headers"
import { cache } from "react"
import { roomsBridge } from "#model/bridge.ts"
import { whatToShow } from "./what-to-show.ts"

/** What the page of a document has for whoever asked for it now: title and page ask, and it is looked up once. */
export const shownHere = cache(async (id: string) => whatToShow(roomsBridge(), id, (await headers()).get("cookie")))
