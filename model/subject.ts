import { type Bracket, readBrackets } from "./bracket.ts"
import { type Change, readChanges } from "./change.ts"
import { cutAt } from "./cut-runs.ts"
import { excerpt, hasBracket, shorten, type Text } from "./excerpt.ts"
import { comparePoints, type Extent, paragraphsOf, spanOf } from "./extent.ts"
import type { DelegationCode, GroupId, ParagraphId } from "./ids.ts"
import { asMarkup } from "./markup-signs.ts"
import { onceEach } from "./once-each.ts"
import { type Option, type OptionGroup, readGroups } from "./option.ts"
import { type OptionName, optionName } from "./option-name.ts"
import { type Paragraph, textOf } from "./paragraph.ts"
import type { DecisionTarget, ItemTarget } from "./protocol.ts"
import { isUndecided, selectedExtent } from "./rule-paragraph.ts"
import { countWords, wordsIn } from "./word-count.ts"

/** What a ruling may be on: a change, bracket, option, group or paragraph as it stands in the text. */
export type Subject = {
  readonly target: DecisionTarget
  /** "Option 2 of 2", "Alternative 2 of 4", "Insertion by ARB, RCC". */
  readonly name: string
  readonly from: Extent["from"]
  readonly proposers: readonly DelegationCode[]
  /** The paragraphs a ruling may touch: what it is bound to. */
  readonly paragraphs: readonly ParagraphId[]
  /** Its words as marked-up plain text, shortened in the middle where long. */
  readonly text: string
  /** How many words it holds, proposed and struck ones included. */
  readonly words: number
}

/** A subject that stands in the text under a name of its own. */
export type OpenSubject = Subject & { readonly target: ItemTarget }

/** Everything in the text that may be ruled on, in document order; of what begins at one place, the larger first. */
export function openSubjects(paragraphs: readonly Paragraph[]): OpenSubject[] {
  const text = { paragraphs, brackets: readBrackets(paragraphs) }
  const subjects = [
    ...paragraphs.flatMap((paragraph, index) => (isUndecided(paragraph) ? [paragraphSubject(text, index)] : [])),
    ...text.brackets.map((bracket) => bracketSubject(text, bracket)),
    ...readGroups(paragraphs).flatMap((group) => [
      groupSubject(text, group),
      ...group.options.map((option) => optionSubject(text, group, option)),
    ]),
    ...readChanges(paragraphs).flatMap((change) => (change.isOpen ? [changeSubject(change)] : [])),
  ]
  return subjects.sort((a, b) => comparePoints(a.from, b.from))
}

/**
 * The subject a target names, decided or not; null if there is none in this text.
 * Shape: `labelled` are the groups whose options have a label printed on them; the others are named by their place.
 */
export function subjectOf(
  paragraphs: readonly Paragraph[],
  target: DecisionTarget,
  labelled: readonly GroupId[] = [],
): Subject | null {
  const text = { paragraphs, brackets: readBrackets(paragraphs) }
  const groups = () => readGroups(paragraphs)
  if (target.kind === "decision") return null
  if (target.kind === "selection") return selectionSubject(text, target)
  const { kind, id } = target
  switch (kind) {
    case "change": {
      const change = readChanges(paragraphs).find((change) => change.id === id)
      return change ? changeSubject(change) : null
    }
    case "bracket": {
      const bracket = text.brackets.find((bracket) => bracket.id === id)
      return bracket ? bracketSubject(text, bracket) : null
    }
    case "option": {
      for (const group of groups())
        for (const option of group.options) if (option.id === id) return optionSubject(text, group, option, labelled)
      return null
    }
    case "group": {
      const group = groups().find((group) => group.id === id)
      return group ? groupSubject(text, group) : null
    }
    case "paragraph": {
      const index = paragraphs.findIndex((paragraph) => paragraph.id === id)
      return index < 0 ? null : paragraphSubject(text, index)
    }
  }
}

/** While a change stays the same value, so does what is said of it. */
const changeSubject = onceEach((change: Change): OpenSubject => {
  const { id, from, proposers, paragraphs } = change
  return {
    target: { kind: "change", id },
    name: nameOfChange(change) + (proposers.length > 0 ? ` by ${proposers.join(", ")}` : ""),
    from,
    proposers,
    paragraphs,
    text: shorten(
      (change.deleted ? `{--${asMarkup(change.deleted)}--}` : "") +
        (change.inserted ? `{++${asMarkup(change.inserted)}++}` : ""),
    ),
    words: countWords(change.deleted) + countWords(change.inserted),
  }
})

function nameOfChange({ breakOnly, inserted, deleted }: Change): string {
  if (breakOnly) return "Paragraph break"
  if (inserted && deleted) return "Replacement"
  return inserted ? "Insertion" : "Deletion"
}

const bracketSubject = (text: Text, { id, proposers, from, to }: Bracket): OpenSubject => ({
  target: { kind: "bracket", id },
  name: "Bracket",
  from,
  proposers,
  paragraphs: paragraphsOf(text.paragraphs, { from, to }),
  text: excerpt(text, { from, to }),
  words: wordsIn(text.paragraphs, { from, to }),
})

/** Choosing an option rejects the others, so each is bound to the text of all of them. */
const optionSubject = (
  text: Text,
  group: OptionGroup,
  option: Option,
  labelled: readonly GroupId[] = [],
): OpenSubject => ({
  target: { kind: "option", id: option.id },
  name: nameOfOption(optionName(group, option, labelled.includes(group.id))),
  from: option.from,
  proposers: option.proposers,
  paragraphs: paragraphsOf(text.paragraphs, spanOf(group.options)),
  text: excerpt(text, option),
  words: wordsIn(text.paragraphs, option),
})

const nameOfOption = ({ kind, number, count }: OptionName): string =>
  `${kind === "labelled" ? "Option" : "Alternative"} ${number} of ${count}`

function groupSubject(text: Text, { id, options }: OptionGroup): OpenSubject {
  const span = spanOf(options)
  return {
    target: { kind: "group", id },
    name: options.length === 1 ? "The one option" : `All ${options.length} options`,
    from: span.from,
    proposers: [...new Set(options.flatMap((option) => option.proposers))],
    paragraphs: paragraphsOf(text.paragraphs, span),
    text: excerpt(text, span),
    words: wordsIn(text.paragraphs, span),
  }
}

function selectionSubject(text: Text, target: Extract<DecisionTarget, { kind: "selection" }>): Subject | null {
  const extent = selectedExtent(text.paragraphs, target)
  if (!extent) return null
  const paragraphs = cutParagraphs(text.paragraphs, extent)
  return {
    target,
    name: "Selection",
    from: extent.from,
    proposers: [],
    paragraphs: paragraphsOf(text.paragraphs, extent),
    text: excerpt({ ...text, paragraphs }, extent),
    words: wordsIn(paragraphs, extent),
  }
}

/** The paragraphs with their runs cut at both ends of an extent. */
const cutParagraphs = (paragraphs: readonly Paragraph[], { from, to }: Extent): Paragraph[] =>
  paragraphs.map((paragraph, index) => {
    const offsets = [from, to].flatMap((edge) => (edge.paragraph === index ? [edge.offset] : []))
    return offsets.length === 0 ? paragraph : { ...paragraph, runs: cutAt(paragraph.runs, offsets) }
  })

const ofParagraphs = new WeakMap<Paragraph, OpenSubject>()

/** What a paragraph says of itself holds while it stays the same value, unless brackets in it end elsewhere. */
function paragraphSubject(text: Text, index: number): OpenSubject {
  const paragraph = text.paragraphs[index] as Paragraph
  const last = ofParagraphs.get(paragraph)
  if (last?.from.paragraph === index && !hasBracket(paragraph)) return last
  const subject = subjectOfParagraph(text, index)
  ofParagraphs.set(paragraph, subject)
  return subject
}

function subjectOfParagraph(text: Text, index: number): OpenSubject {
  const paragraph = text.paragraphs[index] as Paragraph
  const from = { paragraph: index, offset: 0 }
  const extent = { from, to: { paragraph: index, offset: textOf(paragraph).length } }
  return {
    target: { kind: "paragraph", id: paragraph.id },
    name: "Paragraph",
    from,
    proposers: openProposers(paragraph),
    paragraphs: [paragraph.id],
    text: excerpt(text, extent),
    words: wordsIn(text.paragraphs, extent),
  }
}

const openProposers = onceEach((paragraph: Paragraph): readonly DelegationCode[] => {
  const open = readChanges([paragraph]).filter(({ isOpen }) => isOpen)
  return [...new Set(open.flatMap(({ proposers }) => proposers))]
})
