import type { KeyboardEvent } from 'react'
import { useTranslations } from 'use-intl'
import css from './multiples.module.css'
import type { Said } from './small-props.ts'

interface SharedPointerProps {
  said: Said
  at: number | null
  onPoint: (at: number | null) => void
}

const steps: Record<string, number> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -7,
  PageUp: 7,
}

/** What is pointed at in all pictures, in words; by keys it is moved as the pointer moves it. */
export function SharedPointer({ said, at, onPoint }: SharedPointerProps) {
  const t = useTranslations('multiples')
  const last = said.stops - 1
  if (last < 0) return <span className={css.said}>{said.text}</span>
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key]
    if (event.key === 'Escape' && at !== null) onPoint(null)
    else if (event.key === 'Home') onPoint(0)
    else if (event.key === 'End') onPoint(last)
    else if (step !== undefined) onPoint(at === null ? (step < 0 ? last : 0) : clamp(at + step, last))
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <span
      className={css.said}
      role="slider"
      tabIndex={0}
      aria-label={t('pointed')}
      aria-valuemin={0}
      aria-valuemax={last}
      aria-valuenow={at ?? last}
      aria-valuetext={said.spoken}
      onKeyDown={onKeyDown}
      onBlur={() => onPoint(null)}
    >
      {said.text}
    </span>
  )
}

const clamp = (at: number, last: number) => Math.min(last, Math.max(0, at))
