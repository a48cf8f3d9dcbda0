import { type Arena, statusOf } from "./arena.ts"
import type { Attack, Attacks } from "./attack.ts"

const asked = (kind: string, refused: string, name: string, path: string, body?: unknown): Attack => ({
  kind,
  refused: `HTTP ${refused}`,
  act: async (arena) => statusOf(await arena.ask(name, path, body)),
})

/** A decision the chair asks for, right but for what is said otherwise. */
const decision = (kind: string, refused: string, otherwise: object, as = "chair"): Attack => ({
  kind,
  refused: `HTTP ${refused}`,
  act: async (arena) =>
    statusOf(await arena.ask(as, "decisions", { ...(await rulingOn(arena, "RCC.1")), ...otherwise })),
})

async function rulingOn(arena: Arena, id: string): Promise<object> {
  const item = (await arena.view()).open.find(({ target }) => target.id === id)
  return { target: item?.target, verdict: "accept", seen: item?.seen }
}

const raw = (kind: string, refused: string, body: string, headers: Record<string, string> = {}): Attack => ({
  kind,
  refused: `HTTP ${refused}`,
  async act(arena) {
    const Authorization = `Bearer ${arena.token("chair")}`
    return statusOf(await arena.fetch("decisions", { method: "POST", headers: { Authorization, ...headers }, body }))
  },
})

/** A request that the chair's browser sends, not because the chair wants it. */
const crossSite = (kind: string, headers: Record<string, string>): Attack => ({
  kind,
  refused: "HTTP 403 other-site",
  async act(arena) {
    const { Cookie } = await arena.browser("chair")
    const body = JSON.stringify(await rulingOn(arena, "RCC.1"))
    return statusOf(await arena.fetch("decisions", { method: "POST", headers: { Cookie, ...headers }, body }))
  },
})

/** What taking a text of RCC's is asked by. */
const tabledByRcc = "contributions/RCC.t9/take"

export const requests: Attacks = {
  title: "Requests (L3, L4, L5)",
  attacks: [
    decision("a decision by a delegate", "403 not-the-chair", {}, "RCC"),
    decision("a decision by an observer", "403 not-the-chair", {}, "observer"),
    decision("a decision on a text that was never seen", "409 text-changed", { seen: "0".repeat(64) }),
    decision("a decision that claims the hash of nothing", "409 text-changed", { seen: "" }),
    decision("a decision with a number of its own", "422 bad-request", { number: 99 }),
    decision("a decision in another's name", "422 bad-request", { by: "Secretary-General" }),
    decision("a decision with another verdict", "422 bad-request", { verdict: "adopt" }),
    decision("a decision on everything there is", "422 bad-request", { target: { kind: "document", id: "x" } }),
    decision("a decision on what every object has", "404 not-found", { target: { kind: "change", id: "__proto__" } }),
    decision("a decision on what is not there", "404 not-found", { target: { kind: "change", id: "RCC.none" } }),
    decision("a note with control characters", "422 bad-request", { note: "agreed\u0000\u001b[2J" }),
    decision("a note turned round", "422 bad-request", { note: "\u202edetcejer" }),
    decision("a note that does not end", "422 bad-request", { note: "x".repeat(5000) }),
    decision("a note that is no text", "422 bad-request", { note: { html: "<b>" } }),
    {
      kind: "a decision taken already, sent again",
      refused: "HTTP 409 already-decided",
      async act(arena) {
        const target = { kind: "change", id: "ARB.a" }
        return statusOf(await arena.ask("chair", "decisions", { target, verdict: "reject", seen: "" }))
      },
    },
    raw("a request too large", "413 too-large", JSON.stringify({ note: "x".repeat(70_000) })),
    raw("a request deeper than any", "422 bad-request", "[".repeat(30_000)),
    raw("lists within lists", "422 bad-request", `${"[".repeat(30_000)}${"]".repeat(30_000)}`),
    raw("a request that is no JSON", "422 bad-request", "target=ARB"),
    raw("a request of nothing", "422 bad-request", ""),
    raw("a request with a prototype of its own", "422 bad-request", '{"__proto__":{"role":"chair"}}'),
    raw("a form of a page", "422 bad-request", "verdict=accept", {
      "Content-Type": "application/x-www-form-urlencoded",
    }),
    crossSite("a decision from a page of another site", { Origin: "http://elsewhere.test" }),
    crossSite("a decision from a page that hides its site", { Origin: "null" }),
    crossSite("a decision from nowhere", {}),
    crossSite("a decision from a site beside ours", { "Sec-Fetch-Site": "same-site" }),
    {
      kind: "a request without a session",
      refused: "HTTP 401 no-session",
      act: async (arena) => statusOf(await arena.fetch("")),
    },
    {
      kind: "a request with a link that was made up",
      refused: "HTTP 401 no-session",
      act: async (arena) => statusOf(await arena.fetch("", { headers: { Authorization: "Bearer chair.x" } })),
    },
    {
      kind: "a request with a link that was revoked",
      refused: "HTTP 401 no-session",
      async act(arena) {
        await arena.revoke("ins")
        return statusOf(await arena.ask("INS", ""))
      },
    },
    asked("typing for another, asked by a delegate", "403 not-the-chair", "ARB", "acting", { delegation: "RCC" }),
    asked("typing for a delegation that is none", "422 bad-request", "chair", "acting", { delegation: "DRAFT" }),
    asked("support in another's name", "422 bad-request", "ARB", "sponsorship", {
      change: "RCC.1",
      act: "join",
      delegation: "B",
    }),
    asked("an observer's support", "403 not-a-member", "observer", "sponsorship", { change: "RCC.1", act: "join" }),
    asked("another's support withdrawn", "409 not-a-proposer", "ARB", "sponsorship", { change: "RCC.1", act: "leave" }),
    asked("support of what is decided", "409 already-decided", "B", "sponsorship", { change: "ARB.a", act: "join" }),
    asked("withdrawing from what is decided", "409 already-decided", "ARB", "sponsorship", {
      change: "ARB.a",
      act: "leave",
    }),
    asked("a text tabled in another's name", "403 not-your-delegation", "ARB", "contributions", {
      delegation: "RCC",
      kind: "SUP",
      row: "n16",
      text: "",
    }),
    asked("a text tabled by an observer", "403 not-a-member", "observer", "contributions", {
      kind: "SUP",
      row: "n16",
      text: "",
    }),
    asked("another's tabled text revised", "403 not-your-contribution", "ARB", "contributions", {
      kind: "SUP",
      supersedes: "RCC.t2",
      text: "",
    }),
    asked("a text tabled with words turned round", "422 bad-request", "ARB", "contributions", {
      kind: "MOD",
      row: "n16",
      text: "\u202edetcejer",
    }),
    asked("a text tabled with a date of its own", "422 bad-request", "ARB", "contributions", {
      kind: "SUP",
      row: "n16",
      text: "",
      at: 1,
    }),
    asked("a text taken into the draft by an observer", "403 not-a-member", "observer", tabledByRcc, { seen: "" }),
    asked("another's text taken into the draft", "403 not-your-delegation", "ARB", tabledByRcc, { seen: "" }),
    asked("a text taken that nobody tabled", "404 unknown-contribution", "chair", "contributions/RCC.none/take", {
      seen: "",
    }),
    asked("a text taken on a draft that was never seen", "409 text-changed", "RCC", tabledByRcc, {
      seen: "0".repeat(64),
    }),
    asked("a text taken in words of one's own", "422 bad-request", "RCC", tabledByRcc, { seen: "", text: "and more" }),
    asked("a text taken a second time", "409 there-already", "RCC", "contributions/RCC.t54/take", { seen: "" }),
    asked("a table of contributions sent by a delegate", "403 not-the-chair", "ARB", "comparison", {
      places: [],
      cells: [],
    }),
    asked("a file to be read, sent by an observer", "403 not-the-chair", "observer", "comparison/preview", {}),
    asked("a document begun by a delegate", "403 not-the-chair", "ARB", "/api/v1/documents", {
      id: "mine",
      title: "Mine",
      name: "",
      from: "resolution-130",
    }),
    asked("a base text to be read, sent by a delegate", "403 not-the-chair", "ARB", "/api/v1/documents/preview", {}),
    asked("a document begun at the address of a page", "422 bad-request", "chair", "/api/v1/documents", {
      ...{ id: "new", title: "New", name: "New", from: "resolution-130" },
    }),
    asked("a document begun with a letter turned round", "422 bad-request", "chair", "/api/v1/documents", {
      ...{ id: "turned", title: "Turned", name: "Turned", from: "resolution-130" },
      lines: [{ style: "item", level: 0, label: "\u202ea", text: "x" }],
    }),
    asked("a document out of bounds begun", "422 bad-request", "chair", "/api/v1/documents", {
      id: "../mine",
      title: "Mine",
      name: "",
      from: "resolution-130",
    }),
    asked("the chair's notes, by a delegate", "403 not-the-chair", "ARB", "notes"),
    asked("what the chair is told, by a delegate", "403 not-the-chair", "ARB", "incidents"),
    asked("the whole database, by the chair's link", "401 no-session", "chair", "/api/v1/backup"),
    {
      kind: "signing somebody out from a page of another site",
      refused: "HTTP 403 other-site",
      async act(arena) {
        const { Cookie } = await arena.browser("chair")
        const headers = { Cookie, Origin: "http://elsewhere.test" }
        return statusOf(await arena.fetch("/leave", { method: "POST", headers }))
      },
    },
    asked("a document there is not", "404 unknown-document", "chair", "/api/v1/documents/other"),
    asked("a document out of bounds", "404 unknown-document", "chair", "/api/v1/documents/..%2f..%2fetc"),
    asked("a view there is not", "404 unknown-view", "chair", "text?view=__proto__"),
    asked("an address there is not", "404 unknown-address", "chair", "/api/v1/admin"),
  ],
}
