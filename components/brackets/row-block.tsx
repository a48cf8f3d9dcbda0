import { memo, useRef } from "react"
import type { OpenItem } from "#model/protocol.ts"
import { targetKey } from "#model/target-key.ts"
import style from "./open-list.module.css"
import { type OnOpen, OpenRow } from "./open-row.tsx"
import { useInSight } from "./use-in-sight.ts"

export const rowsInBlock = 25
const usualRowPx = 66

type Props = {
  items: readonly OpenItem[]
  /** Index of its first row, and how many rows there are in all. */
  first: number
  count: number
  /** The row that is looked at, and the one the Tab key comes to, if they are in here. */
  current: number | null
  reachable: number | null
  isDrawnAtOnce: boolean
  onOpen: OnOpen
}

/**
 * Some rows of the list. They are drawn only while they are near what is seen, or hold the row that is looked at;
 * otherwise an empty place of their height stands for them.
 */
export const RowBlock = memo(function RowBlock(props: Props) {
  const { items, first, count, current, reachable, isDrawnAtOnce, onOpen } = props
  const block = useRef<HTMLUListElement>(null)
  const height = useRef(items.length * usualRowPx)
  const isInSight = useInSight(block, isDrawnAtOnce, height)
  const isDrawn = isInSight || current !== null || reachable !== null
  return (
    <ul className={style.list} ref={block} style={isDrawn ? undefined : { height: height.current }}>
      {isDrawn &&
        items.map((item, index) => (
          <OpenRow
            key={targetKey(item.target)}
            item={item}
            index={first + index}
            count={count}
            isCurrent={first + index === current}
            isReachable={first + index === reachable}
            onOpen={onOpen}
          />
        ))}
    </ul>
  )
})
