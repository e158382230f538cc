import type { Catalog, MarkShape } from '#src/contract/catalog.ts'
import type { DayMark } from './duties.ts'

/** Checkpoints and the five kinds of sentinel: posts of which silence is an alarm. */
const posts: ReadonlySet<MarkShape> = new Set([
  'checkpoint',
  'testing',
  'electronic',
  'spot-check',
  'monitoring',
  'investigation',
])

/** The kinds that are watched for silence, each by its first measure. */
export function watchedMeasures({ kinds }: Pick<Catalog, 'kinds'>): { kind: string; measure: string }[] {
  return kinds.flatMap(({ id, mark, measures: [measure] }) =>
    posts.has(mark) && measure !== undefined ? [{ kind: id, measure }] : [],
  )
}

/** A post is silent when the last two days, oldest first, were both expected of it and neither has come. */
export function isQuiet(trail: readonly DayMark[]): boolean {
  return trail.length > 1 && trail.slice(-2).every((mark) => mark === 'missing' || mark === 'due')
}
