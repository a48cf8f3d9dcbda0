/** @type {import("next").NextConfig} */
export default {
  reactStrictMode: true,
  poweredByHeader: false,
  serverExternalPackages: ["yjs", "y-protocols", "lib0", "y-prosemirror", "y-websocket"],
}
