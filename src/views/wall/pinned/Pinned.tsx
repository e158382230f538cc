import { useEffect } from 'react'
import { useTranslations } from 'use-intl'
import { Icon } from '#src/ui/icons/Icon.tsx'
import { tracksIn } from '#src/views/wall/seams/seams.ts'
import { useParts } from '#src/views/wall/seams/use-parts.ts'
import css from './pinned.module.css'
import type { PinnedWords } from './pinned-words.ts'

export interface PinnedProps {
  level: 'notice' | 'warning'
  words: PinnedWords
  onAway: () => void
}

/** More than has room between the title and the time of a wall: so many Chinese signs, of which a Latin one is half. */
const lineSigns = 48

function isLong(note: string): boolean {
  return [...note].reduce((signs, sign) => signs + (sign > '\u2e80' ? 1 : 0.5), 0) > lineSigns
}

/** Why the wall stays on this scene, and how to go on: the key Esc, or the button of a wall that is touched. */
export function Pinned({ level, words: { title, note, time }, onAway }: PinnedProps) {
  const t = useTranslations('wall')
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.key === 'Escape') onAway()
    }
    window.addEventListener('keydown', pressed)
    return () => window.removeEventListener('keydown', pressed)
  }, [onAway])
  const [parts, ref] = useParts()
  const pieces = parts?.across.length ?? 1
  const isCut = parts !== null && pieces > 1
  const long = isLong(note)
  const inHalves = isCut && pieces === 2 && long
  // Between seams it has a part of its own; of two it takes both.
  const isApart = pieces > 2 || inHalves
  const said = (
    <span
      data-halves={inHalves || undefined}
      style={
        inHalves
          ? { columnGap: parts.across[1]!.from - parts.across[0]!.to }
          : pieces > 2
            ? { gridColumn: 3 }
            : undefined
      }
    >
      {note}
    </span>
  )
  return (
    <section
      className={css.pinned}
      data-level={level}
      data-cut={isCut || undefined}
      data-long={long || undefined}
      style={isCut ? { gridTemplateColumns: tracksIn(parts.across).template } : undefined}
      aria-label={title}
      role="status"
      ref={ref}
    >
      <div>
        <Icon name={level} size={1.25} />
        <b>{title}</b>
        {!isApart && said}
      </div>
      {isApart && said}
      <div style={isCut ? { gridColumn: 2 * pieces - 1 } : undefined}>
        <small>{time}</small>
        <button type="button" onClick={onAway}>
          {t('putAway')} <kbd>Esc</kbd>
        </button>
      </div>
    </section>
  )
}
