import { createContext } from "react"

/** Where the title of a page is written that the server draws; null in a window. */
export const TitleOnServer = createContext<((title: string) => void) | null>(null)
