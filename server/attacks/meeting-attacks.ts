import { limits } from "#model/limits.ts"
import { type Arena, answerOf, statusOf } from "./arena.ts"
import type { Attack, Attacks } from "./attack.ts"

const onBracket = { kind: "bracket", id: "RCC.b" }
const all = { positionsVisibleTo: "all" }
const html = `<img src=x onerror="fetch('/leave',{method:'POST'})"><script>alert(1)</script> @RCC`

const asked = (kind: string, refused: string, name: string, path: string, body: object, method?: string): Attack => ({
  kind,
  refused: `HTTP ${refused}`,
  act: async (arena) => statusOf(await arena.ask(name, path, body, method)),
})

/** A position that would be right but for what is said otherwise. */
const position = (kind: string, refused: string, otherwise: object, as = "ARB"): Attack =>
  asked(kind, refused, as, "positions", { target: onBracket, stance: "opposes", ...otherwise })

/** Looks for something in all that a person can be told of the meeting, by HTTP and by socket. */
const hidden = (kind: string, name: string, words: string): Attack => ({
  kind,
  refused: "nowhere to be found",
  async act(arena) {
    const client = await arena.sits(name)
    await client.asksMeeting()
    const told = [client.meeting, (await arena.ask(name, "meeting")).body, (await arena.ask(name, "")).body]
    return JSON.stringify(told).includes(words) ? "found" : "nowhere to be found"
  },
})

async function mustBeTaken(arena: Arena, name: string, path: string, body: object, method?: string): Promise<void> {
  const { status, body: answer } = await arena.ask(name, path, body, method)
  if (status >= 300) throw new Error(`the meeting cannot be set: ${path} ${JSON.stringify(answer)}`)
}

export const meetings: Attacks = {
  title: "The meeting (L3, L5)",
  async begins(arena) {
    await mustBeTaken(arena, "RCC", "positions", { target: onBracket, stance: "reserves", note: "for members alone" })
    await mustBeTaken(arena, "RCC", "comments", { on: onBracket, text: html })
    await mustBeTaken(arena, "RCC", "notes-to-self", { on: onBracket, text: "what the capital said" }, "PUT")
    await mustBeTaken(arena, "RCC", "floor", { act: "raise" })
  },
  attacks: [
    position("an observer's position", "403 not-a-member", {}, "observer"),
    position("a position of another delegation", "403 not-your-delegation", { delegation: "RCC" }),
    position("a position of the chair as such", "422 no-delegation", {}, "chair"),
    position("a position of a delegation that is none", "422 no-delegation", { delegation: "XX" }, "chair"),
    position("a position of what every object has", "422 bad-request", { delegation: "__proto__" }, "chair"),
    position("a position with a note that does not end", "422 bad-request", { note: "x".repeat(2001) }),
    position("a position with a note turned round", "422 bad-request", { note: "\u202eetov" }),
    position("a position on what is not there", "404 not-found", { target: { kind: "bracket", id: "RCC.none" } }),
    position("a position on what is decided", "409 already-decided", { target: { kind: "change", id: "ARB.a" } }),
    position("a position on the whole text", "422 bad-request", { target: { kind: "document", id: "x" } }),
    position("a position nobody can take", "422 bad-request", { stance: "agrees-with-everything" }),
    position("a position with a number of its own", "422 bad-request", { sequence: 1 }),
    position("a position in another's name", "422 bad-request", { by: "Chair", isByChair: true }),
    position("a position that hangs on itself", "422 bad-request", {
      condition: { target: onBracket, outcome: "accepted" },
    }),
    position("a position that hangs on nothing", "404 not-found", {
      condition: { target: { kind: "option", id: "RCC.none" }, outcome: "accepted" },
    }),
    hidden("members' positions, read by an observer", "observer", "for members alone"),
    asked("opening members' positions, by an observer", "403 not-the-chair", "observer", "settings", all, "PUT"),
    asked("opening members' positions, by a delegate", "403 not-the-chair", "ARB", "settings", all, "PUT"),
    asked("a setting there is not", "422 bad-request", "chair", "settings", { positionsVisibleTo: "nobody" }, "PUT"),
    asked("the floor for another", "403 not-your-delegation", "ARB", "floor", { act: "raise", delegation: "B" }),
    asked("another's flag, lowered", "403 not-your-delegation", "ARB", "floor", { act: "lower", delegation: "RCC" }),
    asked("the floor, taken without being given", "403 not-the-chair", "ARB", "floor", { act: "give" }),
    asked("the floor, taken from who speaks", "403 not-the-chair", "ARB", "floor", { act: "end" }),
    asked("an observer's flag", "403 not-a-member", "observer", "floor", { act: "raise" }),
    asked("a place of the chair, by a delegate", "403 not-the-chair", "ARB", "place", { paragraph: "n20" }),
    asked("a place that is not there", "404 not-found", "chair", "place", { paragraph: "nowhere" }),
    asked("an observer's comment", "403 not-a-member", "observer", "comments", { on: onBracket, text: "Well," }),
    asked("a comment on nothing", "404 not-found", "ARB", "comments", {
      on: { kind: "change", id: "RCC.none" },
      text: "Well,",
    }),
    asked("a comment with control characters", "422 bad-request", "ARB", "comments", {
      on: onBracket,
      text: "\u001b[2Jagreed",
    }),
    asked("a comment in another's name", "422 bad-request", "ARB", "comments", {
      on: onBracket,
      text: "We agree",
      delegation: "RCC",
    }),
    asked("another's thread, closed", "403 not-the-author", "ARB", "comments", { thread: 1, act: "resolve" }),
    {
      kind: "a comment with HTML",
      refused: "words as written, application/json",
      async act(arena) {
        const headers = { Authorization: `Bearer ${arena.token("observer")}`, Accept: "text/html" }
        const answer = await fetch(`${arena.url}/api/v1/documents/resolution-130/meeting`, { headers })
        const isAsWritten = (await answer.json()).comments[0].text === html
        return `${isAsWritten ? "words as written" : "words altered"}, ${answer.headers.get("content-type")}`
      },
    },
    hidden("another's note to themselves, read by a delegate", "ARB", "what the capital said"),
    hidden("another's note to themselves, read by the chair", "chair", "what the capital said"),
    hidden("another's note to themselves, read by an observer", "observer", "what the capital said"),
    asked("an observer's note", "403 not-a-member", "observer", "notes-to-self", { on: onBracket, text: "x" }, "PUT"),
    {
      kind: "a question for the meeting with more behind it",
      refused: "4400 the frame cannot be read",
      async act(arena) {
        const client = await arena.sits("ARB")
        client.send(Uint8Array.of(5, 2, 123, 125))
        return await answerOf(client)
      },
    },
    {
      kind: "more than one person needs",
      refused: "HTTP 429 too-many-requests",
      async act(arena) {
        const { burst } = limits.meetingActs
        const body = { thread: 1, act: "resolve" }
        const asks = Array.from({ length: burst * 2 }, () => arena.ask("ARB", "comments", body))
        const answers = (await Promise.all(asks)).map(statusOf)
        return answers.find((answer) => answer.startsWith("HTTP 429")) ?? "let in"
      },
    },
  ],
}
