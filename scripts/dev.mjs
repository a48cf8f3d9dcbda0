// Runs the server for development and starts it again when its own code changes; pages reload by themselves.
// Not `node --watch`: with Next in the same process it reports thousands of lost workers and restarts unasked.
import { spawn } from "node:child_process"
import { existsSync, watch } from "node:fs"

const quietMs = 150
let server
let timer = null
let isStopping = false

function start() {
  server = spawn(process.execPath, ["server/main.ts", "--dev"], { stdio: "inherit" })
  server.on("exit", (code) => {
    if (isStopping) process.exit(code ?? 0)
  })
}

function restart() {
  clearTimeout(timer)
  timer = setTimeout(() => {
    process.stderr.write("> the server's code changed: starting again\n")
    if (server.exitCode !== null || server.signalCode !== null) return start()
    server.once("exit", start)
    server.kill("SIGTERM")
  }, quietMs)
}

function stop(signal) {
  isStopping = true
  if (server.exitCode !== null) process.exit(0)
  server.kill(signal)
}

for (const folder of ["server", "model", "samples"]) {
  if (!existsSync(folder)) continue
  watch(folder, { recursive: true }, (_, file) => {
    if (file && !file.includes(".test.")) restart()
  })
}
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => stop(signal))
start()
