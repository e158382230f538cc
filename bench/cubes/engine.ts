import type { Step, Town } from './town.ts'

/** The three answers of a step. */
export interface Answer {
  /** By site; only those inside the chosen area are looked at. */
  sums: ArrayLike<number>
  /** By day, the whole year. */
  series: ArrayLike<number>
  total: number
  change: number
}

export interface Engine {
  readonly step: (step: Step) => Answer
  /** Bytes it holds for the cube, where it can say; else the process tells. */
  readonly bytes?: () => number
  readonly patch?: (site: number, day: number, value: number) => void
}

export type MakeEngine = (town: Town) => Engine | Promise<Engine>

/** Total and change out of the area's daily series, for engines that have no cheaper way. */
export function totalFromSeries(
  series: ArrayLike<number>,
  { from, to }: Step,
): { total: number; change: number } {
  const length = to - from + 1
  let total = 0
  let before = 0
  for (let day = from; day <= to; day++) {
    total += series[day]!
    before += series[day - length]!
  }
  return { total, change: total - before }
}
