import {
  type BracketId,
  type ChangeId,
  type DelegationCode,
  type GroupId,
  makeId,
  type OptionId,
  ownerOf,
  type ParagraphId,
} from "#model/ids.ts"

/** Who writes in this editor: a delegation, and the ids its work gets here. */
export type Author = {
  /** For whom the person types now. */
  readonly delegation: DelegationCode
  readonly newChangeId: () => ChangeId
  readonly newBracketId: () => BracketId
  readonly newOptionId: () => OptionId
  readonly newGroupId: () => GroupId
  readonly newParagraphId: () => ParagraphId
  /** Made in this editor, for the delegation acted for now. */
  readonly isOwn: (id: string) => boolean
}

/**
 * Ids are `<delegation>.<session><counter>`: two editors of one delegation never continue each other's runs, since
 * one of them may delete its run while the other still types in it.
 *
 * Shape: `session` is some six random letters and digits, new for each editor.
 */
export function createAuthor(acting: () => DelegationCode, session: string): Author {
  let counter = 0
  const next = () => `${session}${(++counter).toString(36)}`
  return {
    get delegation() {
      return acting()
    },
    newChangeId: () => makeId<ChangeId>(acting(), next()),
    newBracketId: () => makeId<BracketId>(acting(), next()),
    newOptionId: () => makeId<OptionId>(acting(), next()),
    newGroupId: () => makeId<GroupId>(acting(), next()),
    newParagraphId: () => `p-${next()}` as ParagraphId,
    isOwn: (id) => ownerOf(id) === acting() && id.slice(id.indexOf(".") + 1).startsWith(session),
  }
}
