import { memo } from 'react'

const NAMES = ['missing', 'suppressed', 'stale', 'not-expected'] as const
export type StatePattern = (typeof NAMES)[number]

/** The SVG fill of a state; `id` keeps the patterns of two drawings on a page apart. */
export const patternFill = (id: string, state: StatePattern) => `url(#${id}-${state})`

/** Hatches of the states without a number, the same geometry as the table's and the map's. */
export const StatePatterns = memo(function StatePatterns({ id, unit }: { id: string; unit: number }) {
  const pattern = (state: StatePattern, size: number, marks: React.ReactNode, turned = false) => (
    <pattern
      id={`${id}-${state}`}
      width={size}
      height={size}
      patternUnits="userSpaceOnUse"
      patternTransform={`scale(${unit})${turned ? ' rotate(45)' : ''}`}
    >
      <rect width={size} height={size} fill="var(--hatch-back)" />
      {marks}
    </pattern>
  )
  return (
    <defs>
      {pattern('missing', 6, <rect width={1.6} height={6} fill="var(--hatch-ink)" />, true)}
      {pattern('suppressed', 5, <path d="M0 0H5M0 0V5" stroke="var(--hatch-ink)" strokeWidth={1.6} />, true)}
      {pattern('stale', 4, <rect width={4} height={1.2} fill="var(--hatch-ink)" />)}
      {pattern('not-expected', 5, <circle cx={2} cy={2} r={0.8} fill="var(--hatch-ink)" />)}
    </defs>
  )
})
