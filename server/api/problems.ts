import type { Context } from "hono"
import type { ContentfulStatusCode } from "hono/utils/http-status"
import type { ApiError } from "#model/protocol.ts"

/** Everything the API refuses, with its status and a sentence a delegate understands. */
const problems = {
  "no-session": [401, "You are not in the room: open the link you were given."],
  "not-the-chair": [403, "Only the chair may do this."],
  "not-a-member": [403, "Observers may read the text and change nothing."],
  "other-site": [403, "This request did not come from one of our own pages."],
  "unknown-document": [404, "There is no document of this name."],
  "unknown-view": [
    404,
    "There is no such view: ask for base, clean, rejected, agreed, markup, what-if, or a delegation's code.",
  ],
  "not-found": [404, "This is no longer in the text; someone may have withdrawn it."],
  "unknown-address": [404, "There is nothing at this address."],
  "text-changed": [409, "The text has changed since you saw it; look at it again before you decide."],
  "already-decided": [409, "This has been decided already."],
  "inner-brackets-open": [409, "There are open brackets inside this text; decide on them first, or include them."],
  "options-open": [409, "This text holds options; choose one of them first."],
  "already-reopened": [409, "This decision has been reopened already."],
  "cannot-be-reopened": [409, "This line of the register cannot be reopened; rule on what stands open again."],
  "not-traced": [
    409,
    "This line was written before the register kept what a ruling does to each word, so it cannot be put back by itself. Propose the words that stand before it in the line, and rule on them.",
  ],
  "later-decision": [409, "Later decisions rest on this one; reopen them first."],
  "reason-missing": [422, "Say why this is deferred."],
  "nothing-to-rule": [422, "There is nothing here that such a decision could change."],
  "not-a-proposer": [409, "Your delegation does not stand behind this."],
  "already-a-proposer": [409, "Your delegation already stands behind this."],
  "nothing-to-join": [422, "There are no words here that a delegation could stand behind."],
  "not-your-delegation": [403, "You may speak for your own delegation alone."],
  "no-delegation": [422, "Say for which delegation; it must be one of this meeting."],
  "flag-is-up": [409, "This delegation has asked for the floor already."],
  "no-flag": [409, "This delegation has not asked for the floor."],
  "nobody-speaks": [409, "Nobody has the floor."],
  "not-the-author": [403, "Only the delegation that opened this thread, or the chair, may close it."],
  "too-many-notes": [422, "You have as many notes as can be kept; take one away first."],
  "unknown-row": [404, "There is no such row in the comparison table."],
  "kind-does-not-fit": [422, "A new text belongs at a new place; changes to the base text belong at its paragraphs."],
  "text-missing": [422, "Write the words that are tabled."],
  "one-paragraph": [422, "Table one paragraph at a time."],
  "words-not-tabled": [422, "The words for the document must be among those that were tabled."],
  "words-not-in-base": [422, "The words it goes after are not in the base text here."],
  "text-here-already": [409, "Your delegation has a text here; revise that one."],
  "unknown-contribution": [404, "There is no such contribution."],
  "superseded-already": [409, "A later text has taken the place of this one; revise that one."],
  "not-your-contribution": [403, "Only the delegation that tabled a text can revise it."],
  "nothing-to-take": [422, "This changes no word of the text, so there is nothing to take into the draft."],
  "there-already": [409, "This stands in the draft already, as it was tabled."],
  "no-place-named": [422, "Nobody has said where in the paragraph these words go."],
  "paragraph-divided": [409, "This paragraph has been divided in the draft; propose the words there."],
  "does-not-fit": [409, "What others propose there leaves no room to take it by itself; propose the words there."],
  "too-many-contributions": [422, "There are as many contributions as one table can have."],
  "wrong-file-type": [415, "This is neither an Excel workbook (.xlsx) nor text with separated values (.csv)."],
  "damaged-file": [422, "The workbook is damaged; open it, save it anew and send that."],
  "unzips-too-large": [413, "The workbook unzips to far more than a comparison table; it was not read."],
  "takes-too-long": [422, "The file could not be read in a reasonable time; send a smaller one."],
  "too-many-rows": [413, "The sheet has more than 3,000 rows; a comparison table has one for each paragraph."],
  "too-many-columns": [413, "The sheet has more than 64 columns; a comparison table has one for each delegation."],
  "no-header": [422, "No row of headings names a delegation of this meeting; write its name or code above its column."],
  "merged-cells": [422, "Some cells are merged; divide them again, so that each text stands in one row and column."],
  formulas: [422, "A cell holds a formula; put its words in its place."],
  "no-text-file": [415, "This is neither a Word document (.docx) nor plain text."],
  "damaged-text": [422, "The document is damaged; open it, save it anew and send that."],
  "text-unzips-too-large": [413, "The document unzips to far more than a text; it was not read."],
  "too-many-paragraphs": [413, "The text has more than 3,000 paragraphs; no room could work on it."],
  "paragraph-too-long": [422, "A paragraph has more than 20,000 characters; divide it."],
  "unprintable-characters": [422, "The text holds characters that cannot be shown as they stand; take them out."],
  "document-taken": [409, "There is a document of this name already."],
  "base-text-missing": [422, "There is no base text to begin with."],
  "too-many-documents": [422, "There are as many documents as one meeting can have."],
  "bad-code": [422, "A delegation's code is one to eight capital letters."],
  "reserved-code": [422, "This code has a meaning of its own here; choose another."],
  "code-taken": [409, "There is a delegation with this code already."],
  "bad-name": [422, "A delegation's name is one line of at most 80 characters."],
  "bad-colour": [422, "There is no such colour in the palette."],
  "too-many-delegations": [422, "There are as many delegations as one meeting can have."],
  "unknown-delegation": [422, "There is no such delegation in this meeting."],
  "delegation-in-text": [409, "Words, brackets or tags of this delegation stand in the text; it cannot be removed."],
  "delegation-in-register": [409, "Decisions in the register name this delegation; it cannot be removed."],
  "delegation-in-meeting": [
    409,
    "This delegation has taken a position, commented or raised its flag; it cannot be removed.",
  ],
  "delegation-tabled": [409, "This delegation has tabled a text; it cannot be removed."],
  "expires-too-soon": [422, "An invitation can only end in the future."],
  "too-many-invitations": [422, "There are as many invitations as can be kept."],
  "unknown-invitation": [404, "There is no such invitation."],
  "own-invitation": [409, "You came in by this link; whoever chairs by another one can withdraw it."],
  "unknown-person": [404, "There is no session of this person; it may have ended already."],
  "own-session": [409, "This is your own session; to end it, leave the room."],
  "bad-request": [422, "The request cannot be understood."],
  "too-large": [413, "The request is too large."],
  "too-many-requests": [429, "You are asking for more than one person needs; wait a moment."],
  "room-closed": [503, "The room is being loaded again; try once more in a moment."],
  "cannot-store": [503, "The server cannot write to its disk; nothing was changed. Tell the secretariat."],
  fault: [500, "Something went wrong on the server; nothing was changed."],
} as const satisfies Record<string, readonly [ContentfulStatusCode, string]>

export type ProblemCode = keyof typeof problems

/** All of them. */
export const problemCodes = Object.keys(problems) as ProblemCode[]

/** What a delegate is told of it. */
export const sentenceOf = (code: ProblemCode): string => problems[code][1]

/** The answer that refuses a request; `more` stands beside the error. */
export function problem(context: Context, code: ProblemCode, more: Record<string, unknown> = {}): Response {
  const [status, message] = problems[code]
  return context.json({ error: { code, message }, ...more } satisfies ApiError, status)
}
