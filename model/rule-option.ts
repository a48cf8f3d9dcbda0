import { readBrackets } from "./bracket.ts"
import {
  compareExtents,
  containsExtent,
  type Extent,
  indexesIn,
  isInside,
  type Point,
  sameExtent,
  spanOf,
  touches,
} from "./extent.ts"
import type { ChangeId, GroupId, OptionId } from "./ids.ts"
import { isOption } from "./marks.ts"
import { type Option, type OptionGroup, readGroups } from "./option.ts"
import type { Paragraph, Run } from "./paragraph.ts"
import type { Redraft } from "./redraft.ts"
import { replacedBy } from "./replaced.ts"
import { accepting, bracketsWithin, optionsWithin, striking } from "./rule-bracket.ts"
import { type Ask, type Ruling, refuse } from "./ruling.ts"
import { acceptWords, keepBreak, liftMarks, rejectWords } from "./verdict.ts"

/**
 * Rules on one option. Choosing it agrees what stands in it and rejects every other of its group in the same ruling
 * (law L6); brackets round the alternatives go, those inside the chosen one are ruled on first or included. Rejecting it
 * takes that option alone out of the text.
 *
 * Refuses: "not-found"; when choosing, "options-open" while options of another group stand inside,
 *          "inner-brackets-open" while brackets do, unless they are included.
 * Source:  laws L5, L6, L7, model/RULES.md.
 */
export function ruleOnOption(ask: Ask, id: OptionId, verdict: "accept" | "reject"): Ruling {
  const group = readGroups(ask.paragraphs).find(({ options }) => options.some((option) => option.id === id))
  const option = group?.options.find((option) => option.id === id)
  if (!group || !option) return refuse("not-found")
  if (verdict === "reject") {
    const [left = null] = group.options.filter((other) => other !== option).sort(compareExtents)
    const fate = { taken: null, refused: [option] }
    return {
      ok: true,
      redraft: keepingTag(ask, group, left, withReplaced(ask, group, fate, dropping(ask, group, option))),
    }
  }
  const nested = optionsWithin(ask.paragraphs, option).filter((other) => !isOf(group, other))
  if (nested.length > 0) return refuse("options-open", nested)
  const inner = bracketsWithin(ask.paragraphs, option).filter((other) => !isRound(ask, option, other))
  if (inner.length > 0 && !ask.includeInner) return refuse("inner-brackets-open", inner)
  const fate = { taken: option, refused: group.options.filter((other) => other !== option) }
  const chosen = withReplaced(ask, group, fate, choosing(ask, group, option, inner))
  return { ok: true, redraft: keepingTag(ask, group, option, chosen) }
}

/** Chooses "no text": every option of the group is rejected. Refuses: "not-found". */
export function ruleOnGroup(ask: Ask, id: GroupId): Ruling {
  const group = readGroups(ask.paragraphs).find((group) => group.id === id)
  return group ? { ok: true, redraft: choosing(ask, group, null, []) } : refuse("not-found")
}

function choosing(ask: Ask, group: OptionGroup, chosen: Option | null, inner: readonly string[]): Redraft {
  const rejected = group.options.filter((option) => option !== chosen)
  const lifted = new Set([...bracketsRound(ask, group, chosen), ...inner, ...group.options.map(({ id }) => id)])
  const strikes = rejected.map((option) => striking(ask, option))
  const accepts = chosen && accepting(ask, chosen, [...lifted])
  const { from, to } = spanOf(group.options)
  return {
    paragraphs: indexesIn(from.paragraph, to.paragraph),
    words(run, at) {
      const among = alternativesOf(group, run, at)
      if (accepts && among.includes(chosen)) return accepts.words(run, at)
      const strike = strikes[rejected.findIndex((option) => among.includes(option))]
      const after = strike ? strike.words(run, at) : run.marks
      return after && liftMarks(after, (id) => lifted.has(id))
    },
    breakOf: (paragraph, index) =>
      [...strikes, accepts].reduce(
        (fate, redraft) => (fate === keepBreak && redraft ? redraft.breakOf(paragraph, index) : fate),
        keepBreak,
      ),
    lifts: (id) => lifted.has(id) || strikes.some((strike) => strike.lifts?.(id)),
  }
}

/**
 * A replacement is one change: words that the chosen alternative was to replace go with it, and those that a rejected one
 * was to replace are no longer struck by it. "No text" leaves them as they are, to be ruled on by themselves.
 */
function withReplaced(
  { paragraphs, number }: Ask,
  group: OptionGroup,
  { taken, refused }: { readonly taken: Option | null; readonly refused: readonly Option[] },
  redraft: Redraft,
): Redraft {
  const { extents, changesOf } = replacedBy(paragraphs, group)
  if (extents.length === 0) return redraft
  const kept = group.options.filter((option) => !refused.includes(option)).flatMap((option) => [...changesOf(option)])
  const isTaken = (id: string) => taken !== null && (changesOf(taken) as ReadonlySet<string>).has(id)
  const isRefused = (id: string) =>
    !kept.includes(id as ChangeId) && refused.some((option) => (changesOf(option) as ReadonlySet<string>).has(id))
  return {
    ...redraft,
    paragraphs: [...new Set([...redraft.paragraphs, ...extents.map(({ from }) => from.paragraph)])].sort(
      (a, b) => a - b,
    ),
    words(run, at) {
      const after = redraft.words(run, at)
      if (after === null || !extents.some((extent) => isInside(extent, at))) return after
      const spared = rejectWords(after, isRefused)
      return spared && acceptWords(spared, number, isTaken)
    },
  }
}

/** Takes one option out of the text; words that stand in another one too stay there. */
function dropping(ask: Ask, group: OptionGroup, option: Option): Redraft {
  const strike = striking(ask, option)
  return {
    ...strike,
    words(run, at) {
      const among = alternativesOf(group, run, at)
      if (!among.includes(option)) return run.marks
      return among.length === 1 ? strike.words(run, at) : liftMarks(run.marks, (id) => id === option.id)
    },
  }
}

/**
 * A source tag printed above the first alternative heads them all. When that paragraph goes, the alternative that is
 * left carries it on, unless it has one of its own.
 */
function keepingTag({ paragraphs }: Ask, group: OptionGroup, left: Option | null, redraft: Redraft): Redraft {
  const head = spanOf(group.options).from.paragraph
  const first = paragraphs[head] as Paragraph
  const heir = left?.from.paragraph ?? head
  const isHandedOn =
    first.source !== null && paragraphs[heir]?.source === null && redraft.breakOf(first, head).fate === "goes"
  if (!isHandedOn) return redraft
  return {
    ...redraft,
    paragraphs: [...new Set([...redraft.paragraphs, heir])].sort((a, b) => a - b),
    breakOf(paragraph, index) {
      const { fate, attributes } = redraft.breakOf(paragraph, index)
      return index === heir ? { fate, attributes: { ...attributes, source: first.source } } : { fate, attributes }
    },
  }
}

/** The options these words stand in: those that mark them; unmarked words between belong to whatever reaches over them. */
function alternativesOf(group: OptionGroup, { marks }: Run, at: Point): Option[] {
  const marked = group.options.filter(({ id }) => marks.some((mark) => isOption(mark) && mark.id === id))
  return marked.length > 0 ? marked : group.options.filter((option) => isInside(option, at))
}

/** Brackets within the group's text that touch a rejected option or hold the whole chosen one: they bracketed the choice. */
export function bracketsRound({ paragraphs }: Ask, group: OptionGroup, chosen: Option | null): string[] {
  const span = spanOf([...group.options, ...replacedBy(paragraphs, group).extents])
  const bracketsTheChoice = (bracket: Extent) =>
    group.options.some((option) => (option === chosen ? containsExtent(bracket, option) : touches(bracket, option)))
  return readBrackets(paragraphs).flatMap((bracket) =>
    containsExtent(span, bracket) && bracketsTheChoice(bracket) ? [bracket.id] : [],
  )
}

const isRound = ({ paragraphs }: Ask, option: Option, id: string) =>
  readBrackets(paragraphs).some((bracket) => bracket.id === id && sameExtent(bracket, option))

const isOf = (group: OptionGroup, id: string) => group.options.some((option) => option.id === id)
