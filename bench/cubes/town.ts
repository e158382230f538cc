import { gauss, mulberry32, poisson } from './random.ts'

/** The cube of the benchmarks: made from one seed, the same rows for every engine and every benchmark. */
export interface Town {
  readonly sites: number
  readonly days: number
  /** In area order: path = district/town/site. */
  readonly paths: string[]
  /** [site][day]; -1: not reported. */
  readonly values: Int32Array
  readonly areas: readonly Area[]
}

/** Sites `lo` to `hi` (not included). */
export interface Area {
  readonly path: string
  readonly lo: number
  readonly hi: number
}

export interface Step {
  readonly from: number
  readonly to: number
  readonly area: Area
}

const DISTRICTS = 16
const TOWNS = 215

/**
 * Counts as gates and arrivals have them: each site its own usual number (skewed: many small, few large), a slow drift, a weekly
 * rhythm, and the chance with which people come. 1 % of the cells are not reported.
 */
export function makeTown(sites: number, days: number): Town {
  const random = mulberry32(20220603)
  return fill(sites, days, () => {
    const usual = Math.exp(1 + 0.9 * gauss(random))
    let drift = 0
    return (day) => {
      drift = 0.85 * drift + 0.15 * gauss(random)
      const mean = usual * (day % 7 > 4 ? 0.55 : 1) * Math.exp(drift)
      return random() < 0.01 ? -1 : poisson(mean, random)
    }
  })
}

/** The same town with a random walk in every site: what bytes cost that follow no rhythm. */
export function makeWalk(sites: number, days: number): Town {
  const random = mulberry32(20220603)
  return fill(sites, days, () => {
    let level = random() * 30
    return (day) => {
      level = Math.max(0, level + (random() - 0.5) * 4)
      return random() < 0.01 ? -1 : Math.round(level * (day % 7 > 4 ? 0.6 : 1))
    }
  })
}

function fill(sites: number, days: number, makeSite: () => (day: number) => number): Town {
  const values = new Int32Array(sites * days)
  const paths: string[] = []
  for (let site = 0; site < sites; site++) {
    const town = Math.floor((site * TOWNS) / sites)
    const district = Math.floor((town * DISTRICTS) / TOWNS)
    paths.push(`31/${pad(district)}/${pad(town)}/${String(site).padStart(6, '0')}`)
    const valueOn = makeSite()
    for (let day = 0; day < days; day++) values[site * days + day] = valueOn(day)
  }
  return { sites, days, paths, values, areas: areasOf(paths) }
}

/** A window of 30 days dragged over the whole city. */
export function dragSteps(town: Town): Step[] {
  const city = town.areas[0]!
  return Array.from({ length: 60 }, (_, i) => ({ from: 30 + i * 5, to: 59 + i * 5, area: city }))
}

/** The window stands; districts, towns and the city are chosen in turn. */
export function areaSteps(town: Town): Step[] {
  const districts = town.areas.filter(({ path }) => path.split('/').length === 2)
  const towns = town.areas.filter(({ path }) => path.split('/').length === 3)
  return Array.from({ length: 20 }, (_, i) => {
    const area =
      i % 5 === 4 ? town.areas[0]! : i % 2 === 0 ? districts[i % districts.length]! : towns[i * 10]!
    return { from: 300, to: 329, area }
  })
}

function areasOf(paths: readonly string[]): Area[] {
  const areas = new Map<string, { path: string; lo: number; hi: number }>()
  paths.forEach((path, site) => {
    const segments = path.split('/')
    for (let depth = 1; depth < segments.length; depth++) {
      const area = segments.slice(0, depth).join('/')
      const known = areas.get(area)
      if (known) known.hi = site + 1
      else areas.set(area, { path: area, lo: site, hi: site + 1 })
    }
  })
  return [...areas.values()].sort((a, b) => a.path.length - b.path.length || a.lo - b.lo)
}

const pad = (value: number): string => String(value).padStart(3, '0')
