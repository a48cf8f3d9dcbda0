import type { RunningServer } from "./start.ts"
import { whyNotStored } from "./storage/cannot-store.ts"

/**
 * Stops the server in order, and says on standard error what could not be written at the end.
 * Shape:   the status to end the process with: 0, or 1 where something could not be written.
 */
export async function stop(server: Pick<RunningServer, "close">): Promise<0 | 1> {
  try {
    await server.close()
    return 0
  } catch (error) {
    const why = whyNotStored(error) ?? (error instanceof Error ? error.message : String(error))
    process.stderr.write(
      `The server has stopped, and could not write all it wanted to at the end: ${why}. Everything that was acknowledged is on disk; make room or mend the disk before starting again.\n`,
    )
    return 1
  }
}
