import { valueOn } from '#src/charts/series.ts'
import type { Names } from '#src/contract/primitives.ts'
import type { ChartData } from '#src/situation/measures/chart-data.ts'

export interface CeilingOnDay {
  name: Names
  /** Of what a level is a share, and which; null: not known of that day. */
  value: number | null
  share: number | null
}

/** What a level is held against on a day; null where it is a share of nothing. */
export function ceilingOn(data: ChartData, day: number): CeilingOnDay | null {
  if (data.form !== 'level' || !data.ceiling) return null
  const { name, series, share } = data.ceiling
  return { name, value: knownOf(valueOn(series, day)), share: knownOf(valueOn(share, day)) }
}

function knownOf(value: number): number | null {
  return Number.isNaN(value) ? null : value
}
