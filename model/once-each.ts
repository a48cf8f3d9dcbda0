/** What `workOut` says of a value, worked out once for each value: for values that never change, such as a paragraph as it was read. */
export function onceEach<Of extends object, Found>(workOut: (of: Of) => Found): (of: Of) => Found {
  const known = new WeakMap<Of, { readonly found: Found }>()
  return (of) => {
    const last = known.get(of)
    if (last) return last.found
    const found = workOut(of)
    known.set(of, { found })
    return found
  }
}
