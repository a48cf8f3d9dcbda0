/** One text for one thing that may be ruled on or spoken to, to compare by and to key by. */
export const targetKey = ({ kind, id }: { readonly kind: string; readonly id: string }): string => `${kind} ${id}`
