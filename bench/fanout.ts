// One keystroke to many watchers: our server, with its gate and its storage, beside two others that have neither.
// Each server runs in a process of its own, the load in another, one after the other, on the loopback alone.
import { type ChildProcess, fork } from "node:child_process"
import { once } from "node:events"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createInterface } from "node:readline"
import * as Y from "yjs"
import { seedDocument } from "#model/view.ts"
import { loadSample } from "../samples/resolution-130/load.ts"
import type { Findings, Job } from "./fanout/load.ts"
import { usageOf } from "./fanout/usage.ts"
import { printTable } from "./table.ts"

const writers = 30
const keysPerSecond = 5
const rooms = (process.argv[2] ?? "10,300,1000,2000").split(",").map(Number)
const wanted = (process.argv[3] ?? "ours,shown,hocuspocus,y-websocket").split(",")
const seconds = Number(process.argv[4] ?? 10)

type Contestant = {
  name: string
  file: string
  dialect: Job["dialect"]
  path: string
  isShown?: true
}
const contestants: Record<string, Contestant> = {
  ours: { name: "ours", file: "server/main.ts", dialect: "y-websocket", path: "/collaboration/resolution-130" },
  shown: {
    name: "ours, shown",
    file: "server/main.ts",
    dialect: "y-websocket",
    path: "/collaboration/resolution-130",
    isShown: true,
  },
  hocuspocus: { name: "Hocuspocus 4.7.0", file: "bench/fanout/hocuspocus.ts", dialect: "hocuspocus", path: "/" },
  "y-websocket": {
    name: "y-websocket 2.1.0",
    file: "bench/fanout/y-websocket.cjs",
    dialect: "y-websocket",
    path: "/resolution-130",
  },
}

const folder = mkdtempSync(join(tmpdir(), "negotiation-bench-"))
const seed = join(folder, "seed")
writeFileSync(seed, seedUpdate())
try {
  const rows: (string | number)[][] = []
  for (const watchers of rooms) {
    for (const key of wanted) rows.push(await measure(contestants[key] as Contestant, watchers))
  }
  process.stdout.write(`\n${writers} writers × ${keysPerSecond} keys a second, ${seconds} s\n`)
  printTable(["server", "watchers", "p50 ms", "p99 ms", "delivered", "CPU s / 1,000 keys", "closed", "MB"], rows)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function measure(contestant: Contestant, watchers: number): Promise<(string | number)[]> {
  const port = await freePort()
  const { server, links } = await startServer(contestant, port)
  try {
    const job: Job = {
      port,
      dialect: contestant.dialect,
      path: contestant.path,
      isShown: contestant.isShown ?? false,
      watchers,
      writers,
      keysPerSecond,
      warmUpSeconds: 2,
      seconds,
      drainSeconds: 15,
      tokens: tokensOf(links),
    }
    const { findings, cpuSeconds, memoryBytes } = await runLoad(job, server)
    const perThousand = (cpuSeconds / findings.keys) * 1000
    process.stderr.write(`${contestant.name}, ${watchers} watchers: p99 ${findings.p99} ms\n`)
    return [
      contestant.name,
      watchers,
      findings.p50.toFixed(1),
      findings.p99.toFixed(1),
      `${(findings.delivered * 100).toFixed(findings.delivered === 1 ? 0 : 2)} %`,
      perThousand.toFixed(2),
      findings.closed,
      Math.round(memoryBytes / 1e6),
    ]
  } finally {
    server.kill("SIGKILL")
    await once(server, "exit")
  }
}

async function startServer(contestant: Contestant, port: number) {
  const server = fork(contestant.file, [], {
    env: {
      ...process.env,
      NODE_ENV: "production",
      HOST: "127.0.0.1",
      PORT: String(port),
      SEED: seed,
      DATA_DIR: mkdtempSync(join(folder, "data-")),
    },
    stdio: ["ignore", "pipe", "inherit", "ipc"],
  })
  const links = new Map<string, string>()
  await new Promise<void>((resolve, reject) => {
    server.once("exit", (code) => reject(new Error(`${contestant.name} ended with ${code}`)))
    createInterface({ input: server.stdout as NodeJS.ReadableStream }).on("line", (line) => {
      const link = /^\s*([A-Za-z]+)\s+https?:\S+\/join\/(\S+)/.exec(line)
      if (link) links.set(link[1] as string, link[2] as string)
      if (line === "ready" || links.has("observer")) resolve()
    })
  })
  return { server, links }
}

function tokensOf(links: Map<string, string>): Job["tokens"] {
  const watcher = links.get("observer")
  if (watcher === undefined) return null
  const members = [...links].filter(([invitation]) => invitation !== "observer" && invitation !== "chair")
  return { watcher, writers: members.map(([delegation, token]) => ({ delegation, token })) }
}

/** Runs the load and reads the server's processor time where the measured part begins and ends. */
async function runLoad(job: Job, server: ChildProcess) {
  const load = fork("bench/fanout/load.ts", [JSON.stringify(job)], { stdio: ["ignore", "pipe", "inherit", "ipc"] })
  const used: ReturnType<typeof usageOf>[] = []
  load.on("message", () => used.push(usageOf(server.pid as number)))
  let printed = ""
  load.stdout?.on("data", (chunk) => {
    printed += chunk
  })
  const [code] = await once(load, "exit")
  const [start, end] = used
  if (code !== 0 || start === undefined || end === undefined) throw new Error(`the load ended with ${code}`)
  const findings = JSON.parse(printed) as Findings
  return { findings, cpuSeconds: end.cpuSeconds - start.cpuSeconds, memoryBytes: end.memoryBytes }
}

function seedUpdate(): Uint8Array {
  const doc = new Y.Doc()
  seedDocument(doc, loadSample())
  return Y.encodeStateAsUpdate(doc)
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1")
  await once(probe, "listening")
  const { port } = probe.address() as { port: number }
  probe.close()
  await once(probe, "close")
  return port
}
