import type { ChangeId } from "#model/ids.ts"

/**
 * Takes the colours of some changes away in the draft. A rule in a style sheet reaches still text and editor alike,
 * without touching what either has drawn. Struck stays struck, and inserted underlined, thinly and in grey.
 */
export function quietRules(changes: ReadonlySet<ChangeId>): string {
  const ids = [...changes].filter((id) => /^[A-Za-z0-9_.-]+$/.test(id))
  if (ids.length === 0) return ""
  const quiet = `.sheet .words :is(${ids.map((id) => `[data-change="${id}"]`).join(",")}):not([data-decision])`
  const joined = `.sheet .words .co-sponsor:is(${ids.map((id) => `[data-of="${id}"]`).join(",")})`
  return [
    `${quiet} { ${grey} }`,
    `${quiet} .co-sponsor, ${joined} { text-decoration: none; background: none; }`,
    `${quiet} * { color: inherit; }`,
  ].join("\n")
}

const grey =
  "color: var(--ink-muted); background: none; text-decoration-color: var(--ink-faint); text-decoration-style: dotted; text-decoration-thickness: 1px;"
