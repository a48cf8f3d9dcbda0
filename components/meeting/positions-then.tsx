import type { PositionsBound } from "#model/positions.ts"
import { PositionsStood } from "./positions-stood.tsx"
import { useMeetingPart } from "./use-meeting.ts"

/** Who stood where when a decision was taken, for who may see it. */
export function PositionsThen({ bound }: { bound: PositionsBound | undefined }) {
  const positions = useMeetingPart((store) => store.current()?.positions ?? null)
  return <PositionsStood positions={positions} bound={bound} />
}
