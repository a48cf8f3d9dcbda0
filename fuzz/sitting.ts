import { mkdtempSync } from "node:fs"
import { rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as wait } from "node:timers/promises"
import * as Y from "yjs"
import { readParagraphs } from "#model/document.ts"
import { textHash } from "#model/hash.ts"
import { CHAIR } from "#model/ids.ts"
import { rule } from "./chair.ts"
import { type SettingName, settings, writersIn } from "./drafts.ts"
import { type Figures, newFigures } from "./figures.ts"
import { Member } from "./member.ts"
import { randomFrom } from "./random.ts"
import { Relay } from "./relay.ts"
import { ServerProcess } from "./server-process.ts"
import { Spectator } from "./spectator.ts"
import { Watcher } from "./watcher.ts"

/** A sitting with a real server in a process of its own, and real lines. The seed chooses the acts, the clock does not. */
export type Sitting = {
  readonly seed: number
  readonly durationMs: number
  readonly writers: number
  readonly setting: SettingName
  readonly killsPerMinute: number
  /** Of the relay; 0 takes any that is free. */
  readonly port?: number
}

const keyEveryMs = 60
const latencyMs = 80
const settleWithinMs = 30_000

export async function sit({ seed, durationMs, writers, setting, killsPerMinute, port = 0 }: Sitting): Promise<Figures> {
  const figures = newFigures()
  const random = randomFrom(seed)
  const folder = mkdtempSync(join(tmpdir(), "fuzz-"))
  const server = new ServerProcess(folder, setting)
  const relay = new Relay(randomFrom(seed + 1), latencyMs)
  const observers = Array.from({ length: 3 }, () => new Watcher(figures))
  const [watcher] = observers as [Watcher]
  const codes = [...new Set(writersIn(setting, writers))]
  const members: Member[] = []
  const spectators: Spectator[] = []
  try {
    await server.start()
    relay.target = server.port
    const line = `ws://127.0.0.1:${await relay.listen(port)}/collaboration`
    await bringObserversBack()
    for (let i = 0; i < 2; i++) spectators.push(await Spectator.at(server.url, line, server.token("observer")))
    const { manner } = settings[setting]
    for (const [i, delegation] of writersIn(setting, writers).entries()) {
      const address = { door: () => server.url, line }
      members.push(
        await Member.at(server.token(delegation === CHAIR ? "chair" : delegation), {
          acting: delegation,
          mayActFor: delegation === CHAIR ? codes : [],
          address,
          figures,
          random: randomFrom(seed * 1000 + i),
        }),
      )
    }
    const end = Date.now() + durationMs
    const perKey = keyEveryMs / 60_000
    while (Date.now() < end) {
      for (const member of members) if (random.chance(0.7)) member.press(manner)
      if (random.chance(4 * perKey)) figures.linesDropped += relay.drop() ? 1 : 0
      if (random.chance(2 * perKey)) random.pick<Member>(members).goOffline()
      if (random.chance(12 * perKey)) for (const member of members) if (member.isOffline) member.comeBack()
      if (random.chance(2 * perKey)) random.pick<Member>(members).reopen()
      if (random.chance(15 * perKey)) rule({ url: server.url, token: server.token("chair") }, random, figures)
      if (random.chance(killsPerMinute * perKey)) await killAndRestart()
      await wait(keyEveryMs)
    }
    if (killsPerMinute > 0) await killAndRestart()
    for (const member of members) if (member.isOffline) member.comeBack()
    await settle()
  } finally {
    for (const member of members) member.shut()
    for (const one of [...observers, ...spectators]) one.leave()
    relay.close()
    await server.kill()
    await rm(folder, { recursive: true })
  }
  return figures

  async function killAndRestart(): Promise<void> {
    await server.kill()
    relay.target = 0
    figures.serversKilled++
    await server.start()
    await bringObserversBack()
    checkAcknowledged()
    relay.target = server.port
  }

  async function bringObserversBack(): Promise<void> {
    for (const observer of observers) await observer.come(server.url, server.token("observer"))
  }

  /** What a closed tab kept on the device is with the server, or its person was told why not (L9). */
  function checkLeftBehind(): void {
    const state = Y.decodeStateVector(Y.encodeStateVector(watcher.doc))
    for (const { leftBehind } of members)
      for (const [client, clock] of leftBehind)
        if ((state.get(client) ?? 0) < clock) figures.broken.push("L9: what a closed tab left on the device never came")
  }

  /** All that anybody was told to be saved is with the server (L9). */
  function checkAcknowledged(): void {
    const state = Y.decodeStateVector(Y.encodeStateVector(watcher.doc))
    for (const member of members)
      for (const [client, clock] of member.acknowledged)
        if ((state.get(client) ?? 0) < clock) figures.acknowledgedLost++
  }

  /** Waits until all is saved and everybody has one text (L11); what has not come by then is counted. */
  async function settle(): Promise<void> {
    const until = Date.now() + settleWithinMs
    const isUnequal = ({ current, isSaved }: Member) =>
      !current.isLoaded || !isSaved || textHash(readParagraphs(current.doc)) !== watcher.textHash
    const watching = [...observers, ...spectators]
    const isBehind = (one: Watcher | Spectator) => one.textHash !== watcher.textHash
    while ((members.some(isUnequal) || watching.some(isBehind)) && Date.now() < until) await wait(100)
    figures.replicasUnequal += members.filter(isUnequal).length + watching.filter(isBehind).length
    checkAcknowledged()
    checkLeftBehind()
  }
}
