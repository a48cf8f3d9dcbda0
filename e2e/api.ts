import type { MeetingView } from "#model/meeting.ts"
import type { Decision, DecisionRequest, DocumentAnswer, OpenItem } from "#model/protocol.ts"
import type { RunningServer } from "./server.ts"

export const documentId = "resolution-130"

/** What a program that holds an invitation's link asks of the server. */
export type Api = ReturnType<typeof apiOf>

export function apiOf(server: RunningServer, invitation: string) {
  const base = `${server.url}/api/v1/documents/${documentId}`
  const headers = { authorization: `Bearer ${server.tokenOf(invitation)}` }
  const get = async (path: string) => {
    const response = await fetch(`${base}${path}`, { headers })
    if (!response.ok) throw new Error(`GET ${path} answered ${response.status}: ${await response.text()}`)
    return response
  }
  const post = (path: string, body: unknown) =>
    fetch(`${base}${path}`, {
      method: "POST",
      headers: { ...headers, "content-type": "application/json" },
      body: JSON.stringify(body),
    })
  return {
    document: async () => (await (await get("")).json()) as DocumentAnswer,
    text: async (view: string) => (await get(`/text?view=${view}`)).text(),
    meeting: async () => (await (await get("/meeting")).json()) as MeetingView,
    register: async () => (await (await get("/register")).json()) as { register: readonly Decision[] },
    decide: (request: DecisionRequest) => post("/decisions", request),
    sponsor: (change: string, act: "join" | "leave") => post("/sponsorship", { change, act }),
    post,
  }
}

/** The open item with these words in it. Throws: Error if there is none, or more than one. */
export function openItem(view: DocumentAnswer, kind: OpenItem["target"]["kind"], words: string): OpenItem {
  const found = view.open.filter((item) => item.target.kind === kind && item.text.includes(words))
  if (found.length !== 1) throw new Error(`${found.length} open items of kind ${kind} hold "${words}"`)
  return found[0] as OpenItem
}
