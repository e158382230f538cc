import { type DaySeries, type DaySpan, type Look, lookOn, valueOn } from '#src/charts/series.ts'

export interface LinePaths {
  solid: string
  estimated: string
  carried: string
}

/** What lies between two neighbouring days is as certain as the less certain of them. */
function between(before: Look, after: Look): keyof LinePaths | null {
  if (before === 'gap' || after === 'gap') return null
  if (before === 'estimated' || after === 'estimated') return 'estimated'
  return before === 'carried' || after === 'carried' ? 'carried' : 'solid'
}

const at = (x: number, y: number) => `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`

/** A line of one number a day as SVG paths by how sure it is; a day alone between gaps becomes a dot. */
export function linePaths(
  series: DaySeries,
  span: DaySpan,
  x: (day: number) => number,
  y: (value: number) => number,
): LinePaths {
  const paths: LinePaths = { solid: '', estimated: '', carried: '' }
  let drawn: keyof LinePaths | null = null
  for (let day = span.from; day <= span.to; day++) {
    const look = lookOn(series, day)
    if (look === 'gap') {
      drawn = null
      continue
    }
    const here = at(x(day), y(valueOn(series, day)))
    const style = day === span.from ? null : between(lookOn(series, day - 1), look)
    if (style) {
      const start = style === drawn ? '' : `M${at(x(day - 1), y(valueOn(series, day - 1)))}`
      paths[style] += `${start}L${here}`
    } else if (day === span.to || lookOn(series, day + 1) === 'gap') paths[look] += `M${here}h.01`
    drawn = style
  }
  return paths
}

/** The plain line through every number of a series `by` days earlier, broken where there is none. */
export function earlierPath(
  series: DaySeries,
  span: DaySpan,
  by: number,
  x: (day: number) => number,
  y: (value: number) => number,
): string {
  let path = ''
  let broken = true
  for (let day = span.from; day <= span.to; day++) {
    const value = valueOn(series, day - by)
    if (Number.isNaN(value)) broken = true
    else {
      path += `${broken ? 'M' : 'L'}${at(x(day), y(value))}`
      broken = false
    }
  }
  return path
}

/** Fills below the stretches that are sure: reported or carried, not estimated. */
export function areaPath(
  series: DaySeries,
  span: DaySpan,
  x: (day: number) => number,
  y: (value: number) => number,
  base: number,
): string {
  let path = ''
  let start: number | null = null
  for (let day = span.from; day <= span.to + 1; day++) {
    const look = day > span.to ? 'gap' : lookOn(series, day)
    if (look === 'solid' || look === 'carried') {
      if (start === null) {
        start = day
        path += `M${at(x(day), base)}`
      }
      path += `L${at(x(day), y(valueOn(series, day)))}`
    } else if (start !== null) {
      path += `L${at(x(day - 1), base)}Z`
      start = null
    }
  }
  return path
}
