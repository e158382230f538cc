import { useTranslations } from 'use-intl'
import { Icon } from '#src/ui/icons/Icon.tsx'
import { lengthOf, type Span } from '#src/views/wall/seams/seams.ts'
import type { Parts } from '#src/views/wall/seams/use-parts.ts'
import css from './stage.module.css'

interface MapAwaitedProps {
  /** What did not come: its numbers, or what draws it. */
  lacks: 'numbers' | 'program' | null
  /** What the seams leave of its place; null: they leave all. */
  free: Parts | null
}

/** In the place of a map that is late: that it comes, or why it does not. One that comes in time says nothing. */
export function MapAwaited({ lacks, free }: MapAwaitedProps) {
  const t = useTranslations('wall')
  const across = free && longest(free.across)
  const down = free && longest(free.down)
  return (
    <p
      className={css.awaited}
      role="status"
      style={
        across && down
          ? { left: across.from, width: lengthOf(across), top: down.from, height: lengthOf(down) }
          : undefined
      }
    >
      <span>
        {lacks && <Icon name="serious" size={1.25} />}
        {t(said[lacks ?? 'nothing'])}
      </span>
    </p>
  )
}

const said = { nothing: 'mapComes', numbers: 'panelFailed', program: 'mapRefused' } as const

function longest(pieces: readonly Span[]): Span {
  return pieces.reduce((a, b) => (lengthOf(b) > lengthOf(a) ? b : a))
}
