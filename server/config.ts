import { z } from "zod"
import { StartupProblem } from "./startup-problem.ts"

/** The environment as the rest of the server takes it: read once, checked, plain. */
export type Config = {
  readonly port: number
  readonly host: string
  /** Folder of the database and the secret; made when absent. */
  readonly dataDir: string
  /** Where people reach the server, without a slash at the end. */
  readonly publicUrl: string
  /** Signs links and sessions; null lets the data folder make and keep one. */
  readonly sessionSecret: string | null
  /** What an empty data folder begins with. */
  readonly sample: "resolution-130" | "treaty"
  readonly logLevel: "silent" | "error" | "warn" | "info" | "debug"
}

const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default("127.0.0.1"),
  DATA_DIR: z.string().min(1).default("./data"),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .transform((url) => url.replace(/\/+$/, ""))
    .optional(),
  SESSION_SECRET: z.string().min(16).optional(),
  SAMPLE: z.enum(["resolution-130", "treaty"]).default("resolution-130"),
  LOG_LEVEL: z.enum(["silent", "error", "warn", "info", "debug"]).default("warn"),
})

const wanted: Record<keyof typeof environment.shape, string> = {
  PORT: "a port number from 0 to 65535",
  HOST: "an address to listen on",
  DATA_DIR: "the path of a folder",
  PUBLIC_URL: "the http or https address at which people reach this server",
  SESSION_SECRET: "at least 16 characters, or nothing",
  SAMPLE: "resolution-130 or treaty",
  LOG_LEVEL: "silent, error, warn, info or debug",
}

/**
 * Reads the environment.
 *
 * Throws:  StartupProblem naming the first value that cannot be used and what would do.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ""))
  const parsed = environment.safeParse(given)
  if (!parsed.success) {
    const name = String(parsed.error.issues[0]?.path[0]) as keyof typeof wanted
    throw new StartupProblem(`The environment variable ${name} must be ${wanted[name]}.`)
  }
  const { PORT, HOST, DATA_DIR, PUBLIC_URL, SESSION_SECRET, SAMPLE, LOG_LEVEL } = parsed.data
  return {
    port: PORT,
    host: HOST,
    dataDir: DATA_DIR,
    publicUrl: PUBLIC_URL ?? `http://${HOST.includes(":") ? `[${HOST}]` : HOST}:${PORT}`,
    sessionSecret: SESSION_SECRET ?? null,
    sample: SAMPLE,
    logLevel: LOG_LEVEL,
  }
}

/**
 * Throws:  StartupProblem where this Node cannot run the server: type stripping and `node:sqlite` came with 22.18.
 */
export function checkNodeVersion(version: string): void {
  const [major = 0, minor = 0] = version.split(".").map(Number)
  if (major > 22 || (major === 22 && minor >= 18)) return
  throw new StartupProblem(
    `This server needs Node 22.18 or newer and was started with ${version}; start it with "npm start", which brings its own, or install a newer one.`,
  )
}
