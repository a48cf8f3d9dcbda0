"use client"

import { useTranslations } from "next-intl"
import { memo } from "react"
import { keys, press } from "./keys.ts"
import { useShownKeys } from "./use-shown-keys.ts"

/** Opens the palette for who has no keys to press, as on a tablet. */
export const PaletteButton = memo(function PaletteButton({ className }: { className: string | undefined }) {
  const t = useTranslations("commands")
  const key = useShownKeys(keys.palette)
  return (
    <button
      type="button"
      className={className}
      aria-label={t("palette")}
      title={t("paletteKey", { key })}
      aria-keyshortcuts={keys.palette}
      onClick={() => press(keys.palette)}
    >
      <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
        <path
          d="M4 6.5l3.5 3.5L4 13.5M10 14h6"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.6"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
    </button>
  )
})
