/** A delegation's flag on its table: upright when it asks for the floor. */
export const FlagSign = ({ isUp }: { isUp: boolean }) => (
  <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
    <path d="M5 17.5V2.5" stroke="currentColor" strokeWidth="1.7" strokeLinecap="round" />
    <path
      d="M5 3.5h10.5l-2.6 3.4 2.6 3.4H5z"
      fill={isUp ? "currentColor" : "none"}
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinejoin="round"
    />
  </svg>
)
