import { assertNever } from "./assert.ts"
import type { ChangeId, GroupId, OptionId, ParagraphId } from "./ids.ts"
import { readGroups } from "./option.ts"
import type { Paragraph } from "./paragraph.ts"
import { applyToValues } from "./plan.ts"
import { cleanOf, type PlainParagraph } from "./projection.ts"
import { planRedraft } from "./redraft.ts"
import { ruleOnGroup, ruleOnOption } from "./rule-option.ts"
import type { Ruling } from "./ruling.ts"
import { withoutChanges } from "./without-changes.ts"

/** What somebody supposes of an option group: that one is chosen, or that there is no text. */
export type Choice = { readonly kind: "option"; readonly id: OptionId } | { readonly kind: "no-text" }

/** What somebody supposes: these changes are accepted and all others rejected, and of these groups this is chosen. */
export type Supposed = {
  readonly changes: ReadonlySet<ChangeId>
  readonly choices: ReadonlyMap<GroupId, Choice>
}

/**
 * "What if": the text that would result. The same rulings are worked out as the chair would take, and nothing is ruled.
 * Choosing an option accepts the changes in it and rejects the others (law L6), whether they are ticked or not; of a
 * group without a choice every option is read, as in the clean text.
 *
 * Shape:  `waiting` are groups whose choice cannot be supposed yet: there are groups inside the chosen option, which
 *         come first, or the option has gone.
 * Source: laws L6, L8, model/RULES.md.
 */
export function whatIf(
  paragraphs: readonly Paragraph[],
  { changes, choices }: Supposed,
): { text: PlainParagraph[]; waiting: GroupId[] } {
  const { chosen, waiting } = choose(paragraphs, choices)
  return { text: cleanOf(withoutChanges(chosen, (id) => !changes.has(id))), waiting }
}

/** The draft as it would stand with these options chosen, and nothing else decided; inner groups before outer ones. */
export function choose(
  paragraphs: readonly Paragraph[],
  choices: Supposed["choices"],
): { chosen: readonly Paragraph[]; waiting: GroupId[] } {
  let chosen = paragraphs
  let waiting = [...choices]
  for (let isMoving = true; isMoving; ) {
    const left = waiting.filter(([group, choice]) => {
      const after = chooseOne(chosen, group, choice)
      chosen = after ?? chosen
      return after === null
    })
    isMoving = left.length < waiting.length
    waiting = left
  }
  const standing = new Set(readGroups(chosen).map(({ id }) => id))
  return { chosen, waiting: waiting.flatMap(([group]) => (standing.has(group) ? [group] : [])) }
}

// No register goes so far: a number that no ruling has.
const supposedNumber = 999_999

function chooseOne(paragraphs: readonly Paragraph[], group: GroupId, choice: Choice): Paragraph[] | null {
  const ruling = rule(paragraphs, group, choice)
  if (!ruling.ok) return null
  return applyToValues(paragraphs, planRedraft(paragraphs, ruling.redraft, newIds(paragraphs, group)))
}

function rule(paragraphs: readonly Paragraph[], group: GroupId, choice: Choice): Ruling {
  const ask = { paragraphs, number: supposedNumber, includeInner: true }
  switch (choice.kind) {
    case "option":
      return ruleOnOption(ask, choice.id, "accept")
    case "no-text":
      return ruleOnGroup(ask, group)
    default:
      return assertNever(choice)
  }
}

/** Ids for paragraphs that a supposed ruling makes; they are never written. */
function newIds(paragraphs: readonly Paragraph[], group: GroupId): () => ParagraphId {
  let made = paragraphs.length
  return () => `if-${group}-${made++}`.slice(0, 40) as ParagraphId
}
