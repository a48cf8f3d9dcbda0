import type { ReactNode } from "react"
import type { Decision, DocumentView } from "#model/protocol.ts"
import { QuietDesk, ReadingDesk } from "./lazy-views.ts"
import type { useReading } from "./use-reading.ts"

type Props = {
  views: ReturnType<typeof useReading>
  view: DocumentView
  register: readonly Decision[]
  onTicks: () => void
  /** The draft. While a view is read it stays where it is, live and unseen, so that no word of it is lost. */
  children: ReactNode
}

/** The draft, or the text in the view that was chosen. */
export function TextInView({ views, view, register, onTicks, children }: Props) {
  const { reading } = views
  return (
    <>
      {reading.kind === "quiet" && <QuietDesk reading={reading} view={view} onRead={views.read} onBack={views.back} />}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only notes whether the keyboard was in the draft. */}
      <div hidden={views.isReading} onFocus={views.noteFocus}>
        {children}
      </div>
      {views.isReading && (
        <ReadingDesk
          reading={reading}
          view={view}
          register={register}
          supposed={views.supposed}
          onRead={views.read}
          onBack={views.back}
          onTicks={onTicks}
          onArrive={views.arrive}
        />
      )}
    </>
  )
}
