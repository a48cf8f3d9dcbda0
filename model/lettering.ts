import type { GroupId, OptionId, ParagraphId } from "./ids.ts"
import { isDeletion, isOption } from "./marks.ts"
import type { Paragraph } from "./paragraph.ts"
import { isSameList } from "./same-list.ts"
import { type Section, sectionsOf } from "./section.ts"
import { isStruck } from "./status.ts"

/** As shown: "a)", "1", "ii)"; null for none. `oldLetter` is the base text's where it differs, to be shown struck. */
export type Letter = { readonly letter: string | null; readonly oldLetter: string | null }

/**
 * The letter of each paragraph. An explicit label stands; the rest is counted by place among the items of the
 * section at their level. Alternatives of one option group count from the same letter. A wholly struck item
 * keeps the letter it had and does not count. The count goes on from an explicit label; but where an inserted item
 * is given a letter by hand, as an alternative `2` beside base `2` is, base items after it count as if it were not there.
 *
 * Source: the common practice of lettering by place; shown form by level: section's own, `i)`, `a)`, or what the base text has there.
 */
export function lettersOf(paragraphs: readonly Paragraph[]): Map<ParagraphId, Letter> {
  const letters = new Map<ParagraphId, Letter>()
  for (const section of sectionsOf(paragraphs)) {
    const inSection = knownLetters(section)
    section.paragraphs.forEach(({ id }, index) => {
      letters.set(id, inSection[index] as Letter)
    })
  }
  return letters
}

type Known = { readonly paragraphs: readonly Paragraph[]; readonly letters: readonly Letter[] }
const lastLetters = new WeakMap<Paragraph, Known>()

/** Sections are lettered apart: while all paragraphs of one are the same values, so are their letters. */
function knownLetters(section: Section): readonly Letter[] {
  const { paragraphs } = section
  const first = paragraphs[0] as Paragraph
  const last = lastLetters.get(first)
  if (last && isSameList(last.paragraphs, paragraphs)) return last.letters
  const letters = letterSection(section)
  lastLetters.set(first, { paragraphs, letters })
  return letters
}

const noLetter: Letter = { letter: null, oldLetter: null }

function letterSection(section: Section): Letter[] {
  const count = new Count([isNumbered(section) ? "number" : "letter", seriesBelow(section, 1), seriesBelow(section, 2)])
  return section.paragraphs.map((paragraph) => (paragraph.style === "item" ? letterItem(paragraph, count) : noLetter))
}

function letterItem(paragraph: Paragraph, count: Count): Letter {
  const old = paragraph.baseLabel === null ? null : shownForm(paragraph.baseLabel)
  if (isStruck(paragraph)) return { letter: old, oldLetter: null }
  const letter = currentLetter(paragraph, count)
  return { letter, oldLetter: old === letter ? null : old }
}

function currentLetter(paragraph: Paragraph, count: Count): string | null {
  if (paragraph.label === "") return null
  if (paragraph.label === null) return count.next(paragraph)
  count.goOnFrom(paragraph, paragraph.label)
  return shownForm(paragraph.label)
}

/** The count before a group's first alternative, and where each of its options has come to. */
type GroupCount = { readonly start: number; readonly options: Map<OptionId, number> }
type Series = "number" | "letter" | "roman"

/** Counts the items of one section, level by level; an item begins the levels below it anew. */
class Count {
  readonly #series: readonly Series[]
  /** How far inserted items have come, and how far base items have. */
  readonly #reached = { inserted: [0, 0, 0], base: [0, 0, 0] }
  readonly #groups = new Map<string, GroupCount>()

  constructor(series: readonly Series[]) {
    this.#series = series
  }

  next(paragraph: Paragraph): string {
    const { level } = paragraph
    const last = this.#lastFor(paragraph)
    const place = this.#placeAfter(last, paragraph)
    this.#moveTo(level, Math.max(last, place))
    return shownForm(inSeries(place, this.#seriesOf(level)))
  }

  goOnFrom(paragraph: Paragraph, label: string): void {
    const { level } = paragraph
    const place = placeInSeries(label, this.#seriesOf(level)) ?? this.#lastFor(paragraph)
    this.#noteIn(optionsOf(paragraph), level, place)
    const base = this.#reached.base[level] ?? 0
    this.#moveTo(level, place)
    if (paragraph.inserted !== null) this.#reached.base[level] = base
  }

  #lastFor(paragraph: Paragraph): number {
    return this.#reached[paragraph.inserted === null ? "base" : "inserted"][paragraph.level] ?? 0
  }

  /** One more than the last at this level; within an option of a group that is known, one more than the option's last. */
  #placeAfter(last: number, paragraph: Paragraph): number {
    const { level } = paragraph
    const options = optionsOf(paragraph)
    const known = options.find(({ group }) => this.#groups.has(keyOf(group, level)))
    const group = known && this.#groupOf(known.group, level, last)
    const place = (known && group ? (group.options.get(known.id) ?? group.start) : last) + 1
    this.#noteIn(options, level, place)
    return place
  }

  /** What several delegations write alternatives to stands in a group of each. */
  #noteIn(options: readonly WholeOption[], level: number, place: number): void {
    for (const { id, group } of options) this.#groupOf(group, level, place - 1).options.set(id, place)
  }

  #groupOf(id: GroupId, level: number, start: number): GroupCount {
    const key = keyOf(id, level)
    const group = this.#groups.get(key) ?? { start, options: new Map() }
    this.#groups.set(key, group)
    return group
  }

  #moveTo(level: number, place: number): void {
    for (const reached of Object.values(this.#reached)) {
      reached[level] = place
      reached.fill(0, level + 1)
    }
  }

  #seriesOf(level: number): Series {
    return this.#series[level] ?? "letter"
  }
}

type WholeOption = { readonly id: OptionId; readonly group: GroupId }

const keyOf = (group: GroupId, level: number) => `${group} ${level}`

/** The options a paragraph as a whole belongs to; an alternative inside a paragraph shares no letter. */
function optionsOf(paragraph: Paragraph): WholeOption[] {
  const first = paragraph.runs.find((run) => !run.marks.some(isDeletion))
  return (first?.marks ?? [])
    .filter(isOption)
    .filter(({ id }) => paragraph.runs.every((run) => run.marks.some((mark) => isOption(mark) && mark.id === id)))
}

const operativeCall = /^(?:further\s+|also\s+)?(?:resolves|instructs|invites|requests|calls|urges)\b/i

function isNumbered(section: Section): boolean {
  const baseLabel = section.paragraphs.find(
    (paragraph) => paragraph.style === "item" && paragraph.level === 0 && paragraph.baseLabel,
  )?.baseLabel
  return baseLabel ? /^\d/.test(baseLabel) : operativeCall.test(section.name)
}

/** Below the top, the series in which the base text begins there; without one, `i)` and below it `a)`. */
function seriesBelow(section: Section, level: 1 | 2): Series {
  const first = section.paragraphs.find(
    (paragraph) => paragraph.style === "item" && paragraph.level === level && paragraph.baseLabel,
  )?.baseLabel
  if (!first) return level === 1 ? "roman" : "letter"
  return /^\d/.test(first) ? "number" : romans.includes(first) ? "roman" : "letter"
}

/** Numbers stand alone, letters take a parenthesis: `2`, `a)`, `b bis)`. */
export const shownForm = (label: string): string =>
  /^\d|[^\p{L}\p{N}]$/u.test(label) || label === "" ? label : `${label})`

const alphabet = "abcdefghijklmnopqrstuvwxyz"
const romans = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi"]

/** After z) come aa), ab); after xvi) plain numbers, as no resolution goes so far. */
function inSeries(place: number, series: Series): string {
  if (series === "number") return `${place}`
  if (series === "roman") return romans[place - 1] ?? `${place}`
  const rest = Math.floor((place - 1) / alphabet.length)
  return (rest > 0 ? inSeries(rest, "letter") : "") + alphabet.charAt((place - 1) % alphabet.length)
}

/**
 * The letter that somebody put between two others, `b bis`: no counting gives it, and those behind it keep theirs. Null for
 * any other, which is counted by place.
 */
export const letterBetween = (label: string | null): string | null =>
  label !== null && /\s(?:bis|ter|quater)\)?$/.test(label) ? label : null

/** The place a label has in its series, or null for such as `2 bis`, which do not carry the count on. */
function placeInSeries(label: string, series: Series): number | null {
  const bare = label.replace(/\)$/, "").trim().toLowerCase()
  if (series === "number") return /^\d+$/.test(bare) ? Number(bare) : null
  const place = (series === "roman" ? romans.indexOf(bare) : bare.length === 1 ? alphabet.indexOf(bare) : -1) + 1
  return place > 0 ? place : null
}
