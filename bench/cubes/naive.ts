import type { Engine } from './engine.ts'
import { totalFromSeries } from './engine.ts'
import type { Town } from './town.ts'

/** What one writes first: an array of rows, filtered at every step. */
export function naive({ sites, days, values }: Town): Engine {
  const rows: { site: number; day: number; value: number }[] = []
  for (let site = 0; site < sites; site++) {
    for (let day = 0; day < days; day++) {
      const value = values[site * days + day]!
      if (value >= 0) rows.push({ site, day, value })
    }
  }
  return {
    step: (step) => {
      const inside = rows.filter(({ site }) => site >= step.area.lo && site < step.area.hi)
      const sums = new Float64Array(sites)
      const series = new Float64Array(days)
      for (const { site, day, value } of inside) {
        series[day] = series[day]! + value
        if (day >= step.from && day <= step.to) sums[site] = sums[site]! + value
      }
      return { sums, series, ...totalFromSeries(series, step) }
    },
  }
}
