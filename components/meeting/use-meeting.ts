"use client"

import { useCallback, useSyncExternalStore } from "react"
import type { Thread } from "#model/comments.ts"
import type { DelegationCode } from "#model/ids.ts"
import type { MeetingView } from "#model/meeting.ts"
import type { Position } from "#model/positions.ts"
import { targetKey } from "#model/target-key.ts"
import { useMeetingHere } from "./meeting-context.ts"
import type { MeetingStore } from "./meeting-store.ts"

/** Some part of the meeting; only a change of that part draws anew. Shape: `part` gives the same value while it is so. */
export function useMeetingPart<Part>(part: (store: MeetingStore) => Part): Part {
  const { store } = useMeetingHere()
  const look = () => part(store)
  return useSyncExternalStore(store.subscribe, look, look)
}

/** The meeting as this person may see it; null until the server has told of it. */
export const useMeeting = (): MeetingView | null => useMeetingPart((store) => store.current())

type Target = { readonly kind: string; readonly id: string }

/** Who opposes something now. Shape: none, too, where positions are not for this person. */
export const useOpposedBy = (target: Target): readonly DelegationCode[] =>
  useMeetingPart((store) => store.opposed()?.get(targetKey(target)) ?? nobody)

/** Whether some delegation opposes a thing now; null where positions are not for this person. */
export function useIsOpposed(): ((item: { readonly target: Target }) => boolean) | null {
  const opposed = useMeetingPart((store) => store.opposed())
  const isOpposed = useCallback((item: { readonly target: Target }) => isIn(opposed, item.target), [opposed])
  return opposed === null ? null : isOpposed
}

/** The positions that stand on something; null where they are not for this person. */
export const useStanding = (target: Target): readonly Position[] | null =>
  useMeetingPart((store) => {
    const standing = store.standing()
    return standing === null ? null : (standing.get(targetKey(target)) ?? noPositions)
  })

/** The threads of comments on something. */
export const useThreads = (on: Target): readonly Thread[] =>
  useMeetingPart((store) => store.threads().get(targetKey(on)) ?? noThreads)

const nobody: readonly DelegationCode[] = []
const noPositions: readonly Position[] = []
const noThreads: readonly Thread[] = []

const isIn = (opposed: ReadonlyMap<string, unknown> | null, target: Target) => opposed?.has(targetKey(target)) ?? false
