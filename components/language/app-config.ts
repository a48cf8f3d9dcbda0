import type messages from "../../messages/en.json"
import type { Locale as OurLocale } from "./languages.ts"

// A key that is in no catalogue, or an argument that its message does not have, is no type.
declare module "next-intl" {
  interface AppConfig {
    Locale: OurLocale
    Messages: typeof messages
  }
}
