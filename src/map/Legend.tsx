import type { ReactNode } from 'react'
import type { CellState } from '#src/contract/figures/cubes.ts'
import styles from './Legend.module.css'
import type { Scale } from './types.ts'

export interface LegendState {
  state: Exclude<CellState, 'value' | 'zero'>
  /** `缺报`, `missing`. */
  name: string
  count: number
}

interface Props {
  title: string
  /** Of which moment or window the colours are. */
  moment: string
  /** What a class holds: committees, towns. */
  counted?: string
  scale: Scale | null
  /** Places in each class. */
  counts: readonly number[]
  format: (value: number) => string
  /** States that occur, other than a value. */
  states: readonly LegendState[]
  /** Beside the title. */
  tool?: ReactNode
  /** Said at the end: schematic borders, what a prism's height means. */
  notes?: readonly ReactNode[]
}

const SWATCH: Record<LegendState['state'], string> = {
  missing: 'st-missing',
  'not-expected': 'st-not-expected',
  suppressed: 'st-suppressed',
  stale: 'st-stale',
  estimated: styles.estimated ?? '',
}

/** Explains the colours: limits below, how many places above, and every state that occurs by its pattern. */
export function Legend(props: Props) {
  const { title, moment, counted, scale, counts, format, states, tool, notes = [] } = props
  return (
    <section className={styles.legend} aria-label={title}>
      <header>
        <h2>
          {title} <small>{moment}</small>
        </h2>
        {tool}
      </header>
      {scale && (
        <ol className={styles.ramp} aria-label={counted}>
          {scale.ramp.map((step, index) => (
            <li key={step}>
              <i className={styles.swatch} style={{ background: `var(--ramp-${step})` }} data-step={step}>
                {counts[index] ?? 0}
              </i>
              {limit(scale, index, format)}
            </li>
          ))}
        </ol>
      )}
      <p className={styles.states}>
        {states.map(({ state, name, count }) => (
          <span key={state}>
            <i className={SWATCH[state]} />
            {name} {count}
          </span>
        ))}
        {counted && scale && <span>{counted}</span>}
        {notes.map((note, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: notes are a fixed list without keys of their own
          <span key={index}>{note}</span>
        ))}
      </p>
    </section>
  )
}

function limit({ breaks }: Scale, index: number, format: (value: number) => string): string {
  if (breaks.length === 0) return ''
  return index === 0 ? `<${format(breaks[0]!)}` : format(breaks[index - 1]!)
}
