import type { Engine } from './engine.ts'
import { totalFromSeries } from './engine.ts'
import type { Town } from './town.ts'

/** Bare typed arrays: what no engine can beat by much. It knows no state, no completeness and no live change. */
export function limit({ sites, days, values }: Town): Engine {
  const byDay = new Int32Array((days + 1) * sites)
  const byPlace = new Int32Array((sites + 1) * days)
  for (let site = 0; site < sites; site++) {
    for (let day = 0; day < days; day++) {
      const value = Math.max(0, values[site * days + day]!)
      byDay[(day + 1) * sites + site] = byDay[day * sites + site]! + value
      byPlace[(site + 1) * days + day] = byPlace[site * days + day]! + value
    }
  }
  const sums = new Int32Array(sites)
  const series = new Int32Array(days)
  return {
    step: (step) => {
      const above = (step.to + 1) * sites
      const below = step.from * sites
      for (let site = 0; site < sites; site++) sums[site] = byDay[above + site]! - byDay[below + site]!
      const hi = step.area.hi * days
      const lo = step.area.lo * days
      for (let day = 0; day < days; day++) series[day] = byPlace[hi + day]! - byPlace[lo + day]!
      return { sums, series, ...totalFromSeries(series, step) }
    },
    bytes: () => byDay.byteLength + byPlace.byteLength,
  }
}
