import type { ClosedWhy } from "./connection.ts"

/** What happened, and what to do, when the server has closed the line for good. */
export const closedSentences: Record<ClosedWhy, { readonly what: string; readonly toDo: string }> = {
  "no-session": {
    what: "This page no longer belongs to your session: it has ended, or another link was opened in this browser.",
    toDo: "Open your delegation's link again.",
  },
  "put-out": {
    what: "The chair has ended your session.",
    toDo: "Speak to the chair or the secretariat. Your delegation's link lets you in again unless it has been withdrawn.",
  },
  revoked: {
    what: "The chair has withdrawn the link you came in by.",
    toDo: "Ask the secretariat for a new one.",
  },
  expired: {
    what: "The link you came in by was given for a limited time, and that time is over.",
    toDo: "Ask the secretariat for a new one.",
  },
  ended: {
    what: "The server has ended this session after several edits beyond your delegation's rights. It is noted for the chair.",
    toDo: "Speak to the chair or the secretariat, then open your link again.",
  },
  "schema-version": {
    what: "This page is older than the server. You can read, but nothing you type is taken.",
    toDo: "Reload the page.",
  },
  flood: {
    what: "The server has closed this page's line: the page, or others you have open, asked for more than one person needs.",
    toDo: "Close pages you do not use, and reload this one.",
  },
  "not-understood": {
    what: "The server and this page do not understand each other.",
    toDo: "Reload the page. If it happens again, tell the secretariat.",
  },
}
