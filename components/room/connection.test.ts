import { describe, expect, it } from "vitest"
import { inEnglish } from "#components/language/testing/in-english.tsx"
import { refusalCodes } from "#model/refusal-codes.ts"
import { type Connection, closedWhyOf, connectionAfter, isMendedByReload } from "./connection.ts"
import { rescuedSentenceIn } from "./use-rescued-sentence.ts"

describe("how the page stands with the server", () => {
  it("remembers since when the line is lost, however often it tries again", () => {
    const lost = connectionAfter({ state: "connected" }, "disconnected", 100)
    const tryingAgain = connectionAfter(connectionAfter(lost, "connecting", 200), "disconnected", 300)
    expect(tryingAgain).toEqual({ state: "not-connected", since: 100 })
    expect(connectionAfter(tryingAgain, "connected", 400)).toEqual({ state: "connected" })
  })

  it("says not connected when the first attempt fails", () => {
    const first: Connection = connectionAfter({ state: "connecting" }, "connecting", 100)
    expect(first).toEqual({ state: "connecting" })
    expect(connectionAfter(first, "disconnected", 200)).toEqual({ state: "not-connected", since: 200 })
  })

  it("stays closed once the server has closed for good", () => {
    const closed: Connection = { state: "closed", why: "ended" }
    expect(connectionAfter(closed, "disconnected", 100)).toBe(closed)
  })

  it("starts afresh after an unlawful edit, and stops for a lost session, an old page or an ended session", () => {
    expect([4400, 4409, 4401, 4403, 4426, 4429].map((code) => closedWhyOf(code))).toEqual([
      null,
      null,
      "no-session",
      "ended",
      "schema-version",
      "flood",
    ])
  })
})

describe("a session that no longer holds", () => {
  it("says whether the chair ended it, withdrew its link, or its time is over", () => {
    const whys = ["put-out", "revoked", "expired", "another-person"].map((reason) => closedWhyOf(4401, reason))
    expect(whys).toEqual(["put-out", "revoked", "expired", "no-session"])
    for (const why of whys) expect(why && isMendedByReload(why)).toBe(false)
  })
})

describe("why an edit was not taken", () => {
  it("is a whole sentence for each reason the gate can give", () => {
    const t = inEnglish("room")
    for (const code of refusalCodes) expect(t(`refusal.${code}`)).toMatch(/^[A-Z].*\.$/)
    expect(rescuedSentenceIn(t)("no-session")).toMatch(/^[A-Z].*\.$/)
  })
})
