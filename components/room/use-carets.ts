"use client"
import { useEffect, useState } from "react"
import type { Caret } from "#components/document/word-pieces.ts"
import type { ParagraphId } from "#model/ids.ts"
import { caretsOf, followCarets } from "./carets.ts"
import type { Room } from "./live-room.ts"

type Carets = ReadonlyMap<ParagraphId, readonly Caret[]>
const none: Carets = new Map()

/** Where the carets of others stand now. A paragraph whose carets stay where they are keeps the same list. */
export function useCarets(room: Pick<Room, "awareness" | "doc"> | null): Carets {
  const [carets, setCarets] = useState<Carets>(none)
  const { awareness, doc } = room ?? {}
  useEffect(() => {
    if (!awareness || !doc) return setCarets(none)
    return followCarets({ awareness, doc }, () => setCarets((last) => withSameLists(last, caretsOf(awareness, doc))))
  }, [awareness, doc])
  return carets
}

function withSameLists(last: Carets, now: Carets): Carets {
  let isSame = last.size === now.size
  const kept = new Map(
    [...now].map(([paragraph, list]) => {
      const before = last.get(paragraph)
      if (before && JSON.stringify(before) === JSON.stringify(list)) return [paragraph, before]
      isSame = false
      return [paragraph, list]
    }),
  )
  return isSame ? last : kept
}
