import { isDelegationCode } from "#model/ids.ts"
import type { Delegation } from "#model/protocol.ts"
import { type Colour, paletteColour } from "./palette.ts"

/** The style rules that give delegations their colours, in light and dark. Also for pages without React. */
export function colourRules(delegations: readonly Delegation[]): string {
  const known = delegations.filter(({ code }) => isDelegationCode(code))
  const variables = (mode: keyof Colour) =>
    known.map(({ code, colour }) => `--delegation-${code}:${paletteColour(colour)[mode]}`).join(";")
  const owners = known.map(
    ({ code }) => `[data-owner="${code}"],.co-sponsor[data-proposer="${code}"]{--owner:var(--delegation-${code})}`,
  )
  return [
    `:root{${variables("light")}}`,
    `@media screen and (prefers-color-scheme:dark){:root:not([data-theme="light"]){${variables("dark")}}}`,
    `@media screen{:root[data-theme="dark"]{${variables("dark")}}}`,
    ...owners,
  ].join("\n")
}
