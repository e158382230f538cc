import { useLocale } from 'use-intl'
import { formatDay } from '#src/domain/format.ts'
import { useBeside } from '#src/views/wall/seams/use-beside.ts'
import css from './chrome.module.css'

interface FilmDateProps {
  day: number
  from: number
  to: number
}

/** The day that the whole wall shows while the film runs, large enough to be read with it. */
export function FilmDate({ day, from, to }: FilmDateProps) {
  const locale = useLocale()
  const beside = useBeside()
  return (
    <p className={css.film} ref={beside} role="status">
      <b>{formatDay(day, locale, 'full', { year: true })}</b>
      <i>
        <i style={{ width: `${((day - from) / Math.max(1, to - from)) * 100}%` }} />
      </i>
    </p>
  )
}
