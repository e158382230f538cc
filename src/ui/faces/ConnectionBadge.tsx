import css from './ConnectionBadge.module.css'

export interface ConnectionBadgeProps {
  state: 'connected' | 'connecting' | 'lost'
  /** The state and the age of the data, in words. */
  text: string
  /** The time on the instance's clock. */
  clock?: string
}

/** Shape and words tell the state: a full disc, a ring, a triangle. Changes of state are announced, the age is not. */
export function ConnectionBadge({ state, text, clock }: ConnectionBadgeProps) {
  return (
    <span className={css.badge} data-state={state}>
      <svg viewBox="-6 -6 12 12" aria-hidden="true">
        {state === 'connected' && <circle r="4.5" fill="var(--ok)" />}
        {state === 'connecting' && <circle r="3.75" fill="none" stroke="var(--ink-3)" strokeWidth="1.75" />}
        {state === 'lost' && <path d="M0 -5L5.4 4.5H-5.4Z" fill="var(--alarm-serious)" />}
      </svg>
      <span title={text}>{text}</span>
      {clock && <span> · {clock}</span>}
    </span>
  )
}
