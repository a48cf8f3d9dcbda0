import { readFileSync } from "node:fs"

/**
 * Processor seconds and resident bytes of a process, all its threads, as Linux tells them. Asked of the system and not
 * of the process, since a server that drowns does not answer.
 */
export function usageOf(pid: number): { cpuSeconds: number; memoryBytes: number } {
  const fields = readFileSync(`/proc/${pid}/stat`, "latin1").split(") ")[1]?.split(" ") ?? []
  const [user, system, pages] = [fields[11], fields[12], fields[21]].map(Number) as [number, number, number]
  return { cpuSeconds: (user + system) / ticksPerSecond, memoryBytes: pages * pageBytes }
}

const ticksPerSecond = 100
const pageBytes = 4096
