import { codeOn, type DaySeries, type DaySpan, valueOn } from '#src/charts/series.ts'
import { bare, StateCode } from '#src/domain/states.ts'
import { type CalendarBox, cellOf } from './calendar-box.ts'

export interface HeatPaths {
  /** One path a class: few nodes, however many days. */
  classes: string[]
  missing: string
  suppressed: string
  stale: string
  notExpected: string
  /** Round cells whose number is an estimate. */
  estimated: string
}

/** Class of a value, counted from 0. */
export function classAt(breaks: readonly number[], value: number): number {
  let at = 0
  while (at < breaks.length && value >= breaks[at]!) at++
  return at
}

const r = (value: number) => Math.round(value * 100) / 100

export function heatPaths(
  series: DaySeries,
  span: DaySpan,
  calendar: CalendarBox,
  breaks: readonly number[],
  today: number,
): HeatPaths {
  const paths: HeatPaths = {
    classes: Array.from({ length: breaks.length + 1 }, () => ''),
    missing: '',
    suppressed: '',
    stale: '',
    notExpected: '',
    estimated: '',
  }
  for (let day = span.from; day <= span.to; day++) {
    const { x, y } = cellOf(calendar, day)
    const cell = `M${r(x)} ${r(y)}h${r(calendar.width)}v${r(calendar.height)}h${r(-calendar.width)}z`
    const value = valueOn(series, day)
    const state = bare(codeOn(series, day))
    if (!Number.isNaN(value)) {
      paths.classes[classAt(breaks, value)] += cell
      if (state === StateCode.estimated)
        paths.estimated += `M${r(x + 1.5)} ${r(y + 1.5)}h${r(calendar.width - 3)}v${r(calendar.height - 3)}h${r(3 - calendar.width)}z`
    } else if (state === StateCode.suppressed) paths.suppressed += cell
    else if (state === StateCode.stale) paths.stale += cell
    else if (state === StateCode.missing && day < today) paths.missing += cell
    else paths.notExpected += cell
  }
  return paths
}
