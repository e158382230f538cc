import crossfilter from 'crossfilter2'
import type { Engine } from './engine.ts'
import { totalFromSeries } from './engine.ts'
import type { Town } from './town.ts'

/** A dimension of days and one of sites in area order; groups update incrementally when a filter moves. */
export function crossfilter2({ sites, days, values }: Town): Engine {
  const rows: { site: number; day: number; value: number }[] = []
  for (let site = 0; site < sites; site++) {
    for (let day = 0; day < days; day++) {
      const value = values[site * days + day]!
      if (value >= 0) rows.push({ site, day, value })
    }
  }
  const facts = crossfilter(rows)
  const byDay = facts.dimension((row) => row.day)
  const bySite = facts.dimension((row) => row.site)
  // A group does not see its own dimension's filter: days keep the whole year, sites are read inside the area only.
  const perDay = byDay.group<number, number>().reduceSum((row) => row.value)
  const perSite = bySite.group<number, number>().reduceSum((row) => row.value)
  const sums = new Float64Array(sites)
  const series = new Float64Array(days)
  const now = { from: -1, to: -1, lo: -1, hi: -1 }
  return {
    step: ({ from, to, area }) => {
      if (now.from !== from || now.to !== to) byDay.filterRange([from, to + 1])
      if (now.lo !== area.lo || now.hi !== area.hi) bySite.filterRange([area.lo, area.hi])
      Object.assign(now, { from, to, lo: area.lo, hi: area.hi })
      for (const { key, value } of perSite.all()) sums[key] = value
      for (const { key, value } of perDay.all()) series[key] = value
      return { sums, series, ...totalFromSeries(series, { from, to, area }) }
    },
  }
}
