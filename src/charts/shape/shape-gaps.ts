import { codeOn, type DaySeries, type DaySpan } from '#src/charts/series.ts'
import { bare, StateCode } from '#src/domain/states.ts'

export type GapState = 'missing' | 'stale' | 'suppressed'

export interface Gap extends DaySpan {
  readonly state: GapState
}

function gapOn(series: DaySeries, day: number): GapState | null {
  const state = bare(codeOn(series, day))
  if (state === StateCode.missing) return 'missing'
  if (state === StateCode.stale) return 'stale'
  return state === StateCode.suppressed ? 'suppressed' : null
}

/** Runs of days without a number that one was owed for, by why it is not there; the running day is not late yet. */
export function shapeGaps(series: DaySeries, span: DaySpan, today: number): Gap[] {
  const gaps: Gap[] = []
  for (let day = span.from; day <= span.to; day++) {
    const state = gapOn(series, day)
    if (!state || (state === 'missing' && day >= today)) continue
    const last = gaps.at(-1)
    if (last && last.state === state && last.to === day - 1) gaps[gaps.length - 1] = { ...last, to: day }
    else gaps.push({ from: day, to: day, state })
  }
  return gaps
}

/** The longest run gets the word; of equals the first. */
export function namedGap(gaps: readonly Gap[], state: GapState): Gap | undefined {
  let longest: Gap | undefined
  for (const gap of gaps)
    if (gap.state === state && (!longest || gap.to - gap.from > longest.to - longest.from)) longest = gap
  return longest
}
