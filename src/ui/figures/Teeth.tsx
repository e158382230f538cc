import css from './figures.module.css'

const mostTeeth = 14

/** One tooth a place while there are few, else a bar; what is missing is hollow. The words stand beside it. */
export function Teeth({ reported, expected }: { reported: number; expected: number }) {
  if (expected === 0) return null
  if (expected > mostTeeth) {
    return (
      <i className={css.bar} aria-hidden="true">
        <i style={{ width: `${(reported / expected) * 100}%` }} />
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
