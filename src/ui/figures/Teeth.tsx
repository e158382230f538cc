import css from './figures.module.css'

const mostTeeth = 14
/** Percent of the bar: a single place that is missing, or there, is still seen among thousands. */
const leastSeen = 6

/** One tooth a place while there are few, else a bar; what is missing is hollow. The words stand beside it. */
export function Teeth({ reported, expected }: { reported: number; expected: number }) {
  if (expected === 0) return null
  if (expected > mostTeeth) {
    return (
      <i className={css.bar} aria-hidden="true">
        <i style={{ width: `${shareSeen(reported, expected)}%` }} />
      </i>
    )
  }
  return (
    <i className={css.teeth} aria-hidden="true">
      {Array.from({ length: expected }, (_, tooth) => tooth).map((tooth) => (
        <i key={tooth} className={tooth < reported ? css.tooth : css.hollow} />
      ))}
    </i>
  )
}

function shareSeen(reported: number, expected: number): number {
  if (reported <= 0) return 0
  if (reported >= expected) return 100
  return Math.min(100 - leastSeen, Math.max(leastSeen, (reported / expected) * 100))
}
