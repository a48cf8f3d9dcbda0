import { spawnSync } from "node:child_process"
import { existsSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { temporaryFolder } from "./server.ts"

/** A disk of its own in memory, really full when it is full. */
export type SmallDisk = {
  readonly folder: string
  fill(): void
  makeRoom(): void
  makeReadOnly(): void
  remove(): void
}

const run = (command: string, ...args: string[]) => spawnSync(command, args, { stdio: "ignore" }).status === 0

/** Null where this user may not mount one. */
export function mountSmallDisk(megabytes: number): SmallDisk | null {
  const folder = temporaryFolder()
  const filler = join(folder, "filler")
  if (!run("mount", "-t", "tmpfs", "-o", `size=${megabytes}m`, "tmpfs", folder)) {
    rmSync(folder, { recursive: true })
    return null
  }
  return {
    folder,
    fill() {
      for (let bytes = megabytes << 20; bytes >= 512; bytes >>= 1)
        try {
          for (;;) writeFileSync(filler, Buffer.alloc(bytes), { flag: "a" })
        } catch {
          // No more of this size fits.
        }
    },
    makeRoom: () => rmSync(filler),
    makeReadOnly: () => {
      if (!run("mount", "-o", "remount,ro", folder)) throw new Error(`${folder} cannot be made read-only`)
    },
    remove() {
      run("umount", "-l", folder)
      if (existsSync(folder)) rmSync(folder, { recursive: true })
    },
  }
}
