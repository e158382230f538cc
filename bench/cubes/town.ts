/** The cube of the benchmark: made from one seed, autocorrelated like real counts, the same rows for every engine. */
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

export function makeTown(sites: number, days: number): Town {
  const random = mulberry32(20220603)
  const values = new Int32Array(sites * days)
  const paths: string[] = []
  for (let site = 0; site < sites; site++) {
    const town = Math.floor((site * TOWNS) / sites)
    const district = Math.floor((town * DISTRICTS) / TOWNS)
    paths.push(`31/${pad(district)}/${pad(town)}/${String(site).padStart(6, '0')}`)
    let level = random() * 30
    for (let day = 0; day < days; day++) {
      level = Math.max(0, level + (random() - 0.5) * 4)
      const weekday = day % 7 > 4 ? 0.6 : 1
      values[site * days + day] = random() < 0.01 ? -1 : Math.round(level * weekday)
    }
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

function mulberry32(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
