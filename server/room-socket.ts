/** All that a room knows of a connection. */
export interface RoomSocket {
  /** Sends one message. One array sent to many sockets is framed once. */
  send(message: Uint8Array): void
  /** How much of what was sent has not left this machine. */
  readonly waitingBytes: number
  /** Shape: a code of `closeCode` or RFC 6455, a reason of at most 123 bytes. */
  close(code: number, reason: string): void
}
