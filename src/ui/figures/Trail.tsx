import css from './figures.module.css'

const looks: Record<string, string | undefined> = {
  '+': css.met,
  '/': css.part,
  '-': css.hollow,
  '?': css.open,
}

/** A square a day, the oldest first: there, in part, missing (hollow), not yet due (dotted); a gap where nothing is expected. */
export function Trail({ trail, label }: { trail: string; label: string }) {
  return (
    <span className={css.trail} role="img" aria-label={label} title={label}>
      {[...trail].map((sign, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a square is its place
        <i key={at} className={looks[sign]} />
      ))}
    </span>
  )
}
