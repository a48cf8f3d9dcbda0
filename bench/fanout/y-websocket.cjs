// The server that y-websocket 2 brings (its bin/server), in memory, with the seed as its document.
const { readFileSync } = require("node:fs")
const http = require("node:http")
const { createRequire } = require("node:module")
const own = createRequire(require.resolve("y-websocket-2/bin/utils"))
const { getYDoc, setupWSConnection } = require("y-websocket-2/bin/utils")
const WebSocket = own("ws")
const Y = own("yjs")

Y.applyUpdate(getYDoc("resolution-130"), readFileSync(process.env.SEED))
const sockets = new WebSocket.Server({ noServer: true })
sockets.on("connection", setupWSConnection)
const server = http.createServer((_, response) => response.end("okay"))
server.on("upgrade", (request, socket, head) => {
  sockets.handleUpgrade(request, socket, head, (opened) => sockets.emit("connection", opened, request))
})
server.listen(Number(process.env.PORT), "127.0.0.1", () => process.stdout.write("ready\n"))
