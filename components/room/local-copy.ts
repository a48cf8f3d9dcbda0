/** An edit on this device that the server had not confirmed when its page went away. */
export type LeftEdit = {
  readonly key: number
  /** Yjs update, format 1. */
  readonly update: Uint8Array
  /** Made by this very person, so that it can be sent on; else by another person of the same delegation. */
  readonly isOwn: boolean
}

/** Edits the server does not have yet, kept on this device so that they outlive the page. */
export type LocalCopy = {
  left(): Promise<readonly LeftEdit[]>
  /** Resolves with a key once the edit is on the device's disk. */
  keep(update: Uint8Array): Promise<number>
  forget(keys: readonly number[]): Promise<void>
  /** Forgets all that this person and delegation left here. */
  clear(): Promise<void>
}
