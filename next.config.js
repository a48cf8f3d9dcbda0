import { PHASE_PRODUCTION_SERVER } from "next/constants.js"

/** @type {import("next").NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  experimental: {
    // The data of a page is the text that stands on it, however long.
    largePageDataBytes: 16_000_000,
    // Between the two routers one goes by a full load (docs/decisions/0027): no page need know the addresses of the other.
    clientRouterFilter: false,
    // What a page needs at first comes as few scripts: compressed as one they are smaller than each by itself.
    turbopackChunking: { minChunkSize: 4_000_000, maxMergeChunkSize: 40_000_000 },
  },
  // In pages, too: the messages are compiled, and only what goes through the bundler is given what reads them.
  transpilePackages: ["next-intl", "use-intl"],
  serverExternalPackages: ["yjs", "y-protocols", "lib0", "y-prosemirror", "y-websocket"],
}

// Messages are compiled when the pages are built, so that no page carries a parser; their types are written then too.
async function withMessages() {
  const { default: createNextIntlPlugin } = await import("next-intl/plugin")
  return createNextIntlPlugin({
    requestConfig: "./components/language/request.ts",
    experimental: {
      messages: { path: "./messages", format: "json", locales: "infer", precompile: true },
      createMessagesDeclaration: "./messages/en.json",
    },
  })(config)
}

/** What is built needs none of it when it is served, and a server writes no files among its sources. */
export default (/** @type {string} */ phase) => (phase === PHASE_PRODUCTION_SERVER ? config : withMessages())
