"use client"
import { useMemo, useSyncExternalStore } from "react"
import type { Awareness } from "y-protocols/awareness"
import type { Present } from "#model/watching.ts"
import { presentOf } from "./present.ts"

/** Who else is here: chair and members, by delegation. Observers are not shown to anybody. */
export function usePeople(awareness: Awareness | null): readonly Present[] {
  const store = useMemo(() => peopleStore(awareness), [awareness])
  return useSyncExternalStore(store.subscribe, store.current, nobody)
}

const none: readonly Present[] = []
const nobody = () => none

function peopleStore(awareness: Awareness | null) {
  if (!awareness) return { subscribe: () => () => {}, current: nobody }
  let people = presentOf(awareness)
  return {
    current: () => people,
    subscribe: (listener: () => void) => {
      const update = () => {
        const now = presentOf(awareness)
        if (JSON.stringify(now) === JSON.stringify(people)) return
        people = now
        listener()
      }
      awareness.on("change", update)
      update()
      return () => awareness.off("change", update)
    },
  }
}
