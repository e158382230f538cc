import { useEffect } from 'react'
import { Icon } from '#src/ui/icons/Icon.tsx'
import css from './pinned.module.css'

export interface PinnedProps {
  level: 'notice' | 'warning'
  /** Who sent it, or what is over its limit. */
  title: string
  note: string
  /** Since when, and until when. */
  time: string
  away: string
  onAway: () => void
}

/** Why the wall stays on this scene, and how to go on: the key Esc, or the button of a wall that is touched. */
export function Pinned({ level, title, note, time, away, onAway }: PinnedProps) {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.key === 'Escape') onAway()
    }
    window.addEventListener('keydown', pressed)
    return () => window.removeEventListener('keydown', pressed)
  }, [onAway])
  return (
    <section className={css.pinned} data-level={level} aria-label={title} role="status">
      <Icon name={level} size={1.25} />
      <b>{title}</b>
      <span>{note}</span>
      <small>{time}</small>
      <button type="button" onClick={onAway}>
        {away} <kbd>Esc</kbd>
      </button>
    </section>
  )
}
