import type { Scale as Classes } from '#src/map/types.ts'
import css from './multiples.module.css'

/** The classes that all pictures share, with their limits. */
export function Scale({ scale, format }: { scale: Classes; format: (value: number) => string }) {
  return (
    <p className={css.scale}>
      {scale.ramp.map((colour, at) => (
        <span key={colour}>
          <i style={{ background: `var(--ramp-${colour})` }} />
          {at === 0
            ? `< ${scale.breaks[0] === undefined ? '∞' : format(scale.breaks[0])}`
            : `≥ ${format(scale.breaks[at - 1]!)}`}
        </span>
      ))}
    </p>
  )
}
