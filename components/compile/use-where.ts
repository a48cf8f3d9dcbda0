import { useTranslations } from "next-intl"
import { useMemo } from "react"
import { usePlace } from "#components/document/use-place.ts"
import { assertNever } from "#model/assert.ts"
import { type Contribution, tagOf } from "#model/contribution.ts"
import type { PlacementById } from "./report.ts"
import type { CompiledDraft } from "./use-compiled.ts"

/** Says where a contribution went, or why it is not in the draft. */
export function useWhere({ places, lines }: CompiledDraft): (placement: PlacementById) => string {
  const t = useTranslations("compile")
  const place = usePlace()
  return useMemo(() => {
    const byId = new Map<string, Contribution>(lines.map(({ contribution }) => [contribution.id, contribution]))
    return (placement) => {
      switch (placement.outcome) {
        case "placed": {
          const names = placement.paragraphs.map((id) => place(places.get(id) ?? ""))
          return t("went.placed", {
            places: [...new Set(names)].join("; "),
            option: placement.options.length > 0 ? "yes" : "no",
            others: placement.sharedWith.join(", "),
            shared: placement.sharedWith.length > 0 ? "yes" : "no",
          })
        }
        case "no-change":
        case "not-text":
          return t(`went.${placement.outcome}`)
        case "superseded": {
          const by = byId.get(placement.by)
          return t("went.superseded", { tag: by ? tagOf(by) : placement.by })
        }
        case "not-placed":
          return t(`why.${placement.why}`)
        default:
          return assertNever(placement)
      }
    }
  }, [t, place, places, lines])
}
