/** A sign drawn in lines, for those who see; the button it stands on has a name. Units: `size` in CSS pixels. */
export const Arrow = ({ path, size = 14 }: { path: string; size?: number }) => (
  <svg viewBox="0 0 20 20" width={size} height={size} aria-hidden="true">
    <path d={path} fill="none" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" />
  </svg>
)
