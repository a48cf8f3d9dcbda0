import { Extension } from "@tiptap/core"
import type { Transaction } from "@tiptap/pm/state"
import { ySyncPluginKey } from "y-prosemirror"
import type { Author } from "./author.ts"
import { isOwnTyping } from "./own-typing.ts"
import { proposalFor } from "./transform.ts"

const proposal = "proposal"

/** Marks a transaction as a proposal already; commands dispatch such. */
export const asProposal = (transaction: Transaction): Transaction => transaction.setMeta(proposal, true)

/** Everything typed here becomes a proposal. What others did, and undoing own work, passes as it is. */
export const Proposing = Extension.create<{ author: Author | null }>({
  name: "proposing",
  addOptions: () => ({ author: null }),
  dispatchTransaction({ transaction, next }) {
    const { author } = this.options
    const passes =
      !transaction.docChanged ||
      transaction.getMeta(proposal) === true ||
      transaction.getMeta(ySyncPluginKey) !== undefined
    if (passes) return next(transaction)
    if (author === null) return
    if (isOwnTyping(transaction, author)) return next(transaction)
    next(proposalFor(transaction, this.editor.state, author))
  },
})
