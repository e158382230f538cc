/** The open tick of a corrected day, for a legend. */
export function CorrectionMark({ size = 0.5 }: { size?: number }) {
  return (
    <svg
      viewBox="-4 -4 8 8"
      style={{ width: `${size}rem`, height: `${size}rem`, flex: 'none', marginRight: '0.25rem' }}
      aria-hidden="true"
    >
      <path d="M-3 3L0 -3L3 3Z" fill="none" stroke="currentColor" strokeWidth="1.2" strokeLinejoin="round" />
    </svg>
  )
}
