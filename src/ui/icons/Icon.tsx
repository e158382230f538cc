import type { ReactNode } from 'react'

const line = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.75 } as const

const drawings = {
  search: (
    <g {...line}>
      <circle cx="-1.5" cy="-1.5" r="5" />
      <path d="M2.3 2.3L7 7" />
    </g>
  ),
  close: <path d="M-4.5 -4.5L4.5 4.5M4.5 -4.5L-4.5 4.5" {...line} />,
  left: <path d="M2.5 -5L-2.5 0L2.5 5" {...line} />,
  right: <path d="M-2.5 -5L2.5 0L-2.5 5" {...line} />,
  open: <path d="M-2 -4.5L3 0L-2 4.5Z" fill="currentColor" />,
  opened: <path d="M-4.5 -2L0 3L4.5 -2Z" fill="currentColor" />,
  down: <path d="M-4 -2L0 2.5L4 -2" {...line} />,
  up: <path d="M-4.5 2L0 -3L4.5 2Z" fill="currentColor" />,
  filter: <path d="M-6 -5H6L1.5 .5V5.5L-1.5 4V.5Z" {...line} strokeWidth={1.5} />,
  check: <path d="M-5 0L-1.5 3.75L5 -4" {...line} strokeWidth={2.25} />,
  plus: <path d="M-5.5 0H5.5M0 -5.5V5.5" {...line} />,
  copy: <path d="M-2.5 -2.5H6V6H-2.5ZM-2.5 3H-6V-6H3V-2.5" {...line} strokeWidth={1.5} />,
  pin: (
    <path
      d="M-2.5 -6.5H2.5M-1.75 -6.5V-1.5L-4.25 1.5H4.25L1.75 -1.5V-6.5M0 1.5V7"
      {...line}
      strokeWidth={1.5}
    />
  ),
  remove: <path d="M-6 -4H6M-2 -4V-6.5H2V-4M-4.5 -4L-3.75 6.5H3.75L4.5 -4" {...line} strokeWidth={1.5} />,
  raise: <path d="M0 6V-5M-4.5 -1L0 -5.5L4.5 -1" {...line} />,
  lower: <path d="M0 -6V5M-4.5 1L0 5.5L4.5 1" {...line} />,
  undo: <path d="M-6 -1H2A4 4 0 0 1 2 6H-2M-2.5 -5L-6.5 -1L-2.5 3" {...line} />,
  redo: <path d="M6 -1H-2A4 4 0 0 0 -2 6H2M2.5 -5L6.5 -1L2.5 3" {...line} />,
  theme: (
    <g>
      <circle r="6" {...line} />
      <path d="M0 -6A6 6 0 0 0 0 6Z" fill="currentColor" />
    </g>
  ),
  calendar: (
    <g {...line} strokeWidth={1.5}>
      <path d="M-6 -4.5H6V6.5H-6ZM-6 -1H6M-3 -7V-3M3 -7V-3" />
    </g>
  ),
  clock: (
    <g {...line} strokeWidth={1.5}>
      <circle r="6.25" />
      <path d="M0 -3.75V0L2.75 1.75" />
    </g>
  ),
  info: (
    <g {...line} strokeWidth={1.4}>
      <circle r="6" />
      <path d="M0 -1V3.4M0 -3.6V-2.2" />
    </g>
  ),
  why: (
    <g {...line} strokeWidth={1.5}>
      <path d="M0 -6.5V-2M0 -2H-5V1.5M0 -2H5V1.5M0 -2V1.5" />
      <path d="M-6.5 1.5H-3.5V5.5H-6.5ZM-1.5 1.5H1.5V5.5H-1.5ZM3.5 1.5H6.5V5.5H3.5Z" />
    </g>
  ),
  note: (
    <path d="M-5.5 -6H5.5V2L1.5 6H-5.5ZM5.5 2H1.5V6M-2.5 -2.5H2.5M-2.5 0.5H1" {...line} strokeWidth={1.4} />
  ),
  table: <path d="M-6.5 -5H6.5V5.5H-6.5ZM-6.5 -1.5H6.5M-6.5 2H6.5M-1.5 -5V5.5" {...line} strokeWidth={1.5} />,
  settings: (
    <path
      d="M-6.5 -4H-1M3.5 -4H6.5M-6.5 4H-3.5M1 4H6.5M3.25 -4A2.125 2.125 0 1 1 -1 -4A2.125 2.125 0 1 1 3.25 -4ZM.75 4A2.125 2.125 0 1 1 -3.5 4A2.125 2.125 0 1 1 .75 4Z"
      {...line}
      strokeWidth={1.5}
    />
  ),
  take: <path d="M0 -6.5V2M-3.75 -1.5L0 2.25L3.75 -1.5M-6 2.5V6H6V2.5" {...line} strokeWidth={1.5} />,
  play: <path d="M-3.5 -5.5L5.5 0L-3.5 5.5Z" fill="currentColor" />,
  pause: <path d="M-4.5 -5.5H-1.5V5.5H-4.5ZM1.5 -5.5H4.5V5.5H1.5Z" fill="currentColor" />,
  link: (
    <path
      d="M-1 3L-3.2 5.2A3 3 0 0 1 -5.2 -1.2L-2 -3.4M1 -3L3.2 -5.2A3 3 0 0 1 5.2 1.2L2 3.4M-2.4 2.4L2.4 -2.4"
      {...line}
    />
  ),
  critical: (
    <g>
      <path d="M-3.4 -8H3.4L8 -3.4V3.4L3.4 8H-3.4L-8 3.4V-3.4Z" fill="var(--alarm-critical)" />
      <path d="M0 -4V1M0 2.8V4.4" stroke="var(--bg-panel)" strokeWidth="2.1" />
    </g>
  ),
  serious: (
    <g>
      <path d="M0 -8L8.6 7H-8.6Z" fill="var(--alarm-serious)" />
      <path d="M0 -3V2.2M0 3.7V5.2" stroke="var(--bg-panel)" strokeWidth="1.9" />
    </g>
  ),
  warning: (
    <g>
      <path d="M0 -7.4L7.4 0L0 7.4L-7.4 0Z" fill="none" stroke="var(--alarm-warning)" strokeWidth="2.1" />
      <circle r="1.8" fill="var(--alarm-warning)" />
    </g>
  ),
  notice: <circle r="6.2" fill="none" stroke="var(--alarm-notice)" strokeWidth="2.1" />,
  ok: <path d="M-6.4 .4L-1.6 5.2L6.8 -4.8" fill="none" stroke="var(--ok)" strokeWidth="2.7" />,
} satisfies Record<string, ReactNode>

export type IconName = keyof typeof drawings

/** Decoration only: the words beside it, or the label of its button, say the same. */
export function Icon({ name, size = 1 }: { name: IconName; size?: number }) {
  return (
    <svg
      viewBox="-9 -9 18 18"
      style={{ width: `${size}rem`, height: `${size}rem`, flex: 'none', verticalAlign: '-.15em' }}
      aria-hidden="true"
    >
      {drawings[name]}
    </svg>
  )
}
