import type { ComponentType } from "react"

/** What is sent only when it is needed. Without a line it cannot come: then nothing is shown, rather than the page broken. */
export const orNothing = <Props>(coming: Promise<ComponentType<Props>>): Promise<ComponentType<Props>> =>
  coming.catch(() => nothing)

const nothing = () => null
