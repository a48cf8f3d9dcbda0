"use client"

import { type ComponentType, useEffect, useState } from "react"
import { NotLoaded } from "./not-loaded.tsx"
import { useTypedAhead } from "./use-typed-ahead.ts"

/** A part of the page that is fetched when it is first drawn, or a moment before, when somebody is about to ask for it. */
export type Lazy<Props> = ComponentType<Props> & { readonly prepare: () => void }

type MayClose = { readonly onClose?: () => void; readonly onBack?: () => void }

/**
 * Sends whoever does not ask for a part of the page nothing of it. Where it cannot be fetched, as without a line, that is
 * said in words, and it can be tried again.
 *
 * Shape: what `hasField` is typed into at once; it is given as `typed` what was typed before it came.
 */
export function lazily<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  { hasField = false }: { hasField?: boolean } = {},
): Lazy<Props> {
  let known: ComponentType<Props> | null = null
  const bring = async () => {
    known ??= await load()
    return known
  }
  function Part(props: Props) {
    const [Loaded, setLoaded] = useState(() => known)
    const [hasFailed, setFailed] = useState(false)
    const show = () => {
      setFailed(false)
      bring().then(
        (loaded) => setLoaded(() => loaded),
        () => setFailed(true),
      )
    }
    // biome-ignore lint/correctness/useExhaustiveDependencies: fetched once; again when somebody asks for that.
    useEffect(() => {
      if (Loaded === null) show()
    }, [])
    const typed = useTypedAhead(hasField && Loaded === null && !hasFailed)
    if (Loaded !== null) return <Loaded {...props} {...(hasField ? { typed: typed() } : {})} />
    const { onClose, onBack } = props as MayClose
    return hasFailed ? <NotLoaded onAgain={show} onClose={onClose ?? onBack ?? null} /> : null
  }
  // Somebody who is about to ask has not asked: what does not come now is tried again then.
  return Object.assign(Part, { prepare: () => void bring().catch(() => {}) })
}
