import { describe, expect, it } from "vitest"
import {
  afterAnswer,
  afterAsking,
  afterConnecting,
  afterEdit,
  afterLosing,
  newSaveTracker,
  type SaveTracker,
  saveStateOf as stateOf,
} from "./save-tracker.ts"

const saveStateOf = (tracker: SaveTracker) => stateOf(tracker, true)
const connected = afterConnecting(newSaveTracker)

describe("what the page says of its words (L9)", () => {
  it("is saved while nobody has typed", () => {
    expect(saveStateOf(newSaveTracker)).toBe("saved")
  })

  it("is saving until the server answers that all is on disk", () => {
    const asked = afterAsking(afterEdit(connected))
    expect(saveStateOf(asked)).toBe("saving")
    expect(saveStateOf(afterAnswer(asked, asked.asked))).toBe("saved")
  })

  it("is still saving when an answer comes to a question asked before the last word", () => {
    const asked = afterAsking(afterEdit(connected))
    const typedOn = afterEdit(asked)
    expect(saveStateOf(afterAnswer(typedOn, asked.asked))).toBe("saving")
    const askedAgain = afterAsking(typedOn)
    expect(saveStateOf(afterAnswer(askedAgain, askedAgain.asked))).toBe("saved")
  })

  it("is on this device only while the line is down, whatever was asked before", () => {
    const asked = afterAsking(afterEdit(connected))
    const lost = afterLosing(asked)
    expect(saveStateOf(lost)).toBe("on-this-device")
    expect(saveStateOf(afterAnswer(lost, asked.asked))).toBe("on-this-device")
  })

  it("is in this page only until the local copy holds it", () => {
    const lost = afterLosing(afterEdit(connected))
    expect(stateOf(lost, false)).toBe("in-this-page")
    expect(stateOf(lost, true)).toBe("on-this-device")
  })

  it("stays saved when the line is lost after the answer", () => {
    const asked = afterAsking(afterEdit(connected))
    expect(saveStateOf(afterLosing(afterAnswer(asked, asked.asked)))).toBe("saved")
  })
})
