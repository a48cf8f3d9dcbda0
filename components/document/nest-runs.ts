/**
 * Turns flat words under several wrappers into nested elements, the way the editor's view nests marks:
 * neighbours that share their outermost wrapper share one element, and so on inwards.
 */
export type Wrapper = { readonly key: string }
export type Piece<Wrap extends Wrapper, Leaf> = { readonly wrappers: readonly Wrap[]; readonly leaf: Leaf }
export type Nested<Wrap extends Wrapper, Leaf> =
  | { readonly wrapper: Wrap; readonly children: readonly Nested<Wrap, Leaf>[] }
  | { readonly wrapper: null; readonly leaf: Leaf }

export function nestRuns<Wrap extends Wrapper, Leaf>(
  pieces: readonly Piece<Wrap, Leaf>[],
  depth = 0,
): Nested<Wrap, Leaf>[] {
  const nested: Nested<Wrap, Leaf>[] = []
  for (let from = 0; from < pieces.length; ) {
    const first = pieces[from] as Piece<Wrap, Leaf>
    const wrapper = first.wrappers[depth]
    if (!wrapper) {
      nested.push({ wrapper: null, leaf: first.leaf })
      from++
      continue
    }
    let to = from + 1
    while (pieces[to]?.wrappers[depth]?.key === wrapper.key) to++
    nested.push({ wrapper, children: nestRuns(pieces.slice(from, to), depth + 1) })
    from = to
  }
  return nested
}
