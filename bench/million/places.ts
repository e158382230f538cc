import { StateCode } from '../../src/domain/states.ts'
import type { SiteColumns, SiteFigures } from '../../src/map/types.ts'
import { makeTownMap, type TownMap } from '../city/town-map.ts'
import { mulberry32 } from '../cubes/random.ts'

export interface Million extends Omit<TownMap, 'town' | 'sites'> {
  sites: SiteColumns
  figures: SiteFigures
}

/** A million sites in the towns of the city, spread evenly over each. */
export function makeMillion(count: number): Million {
  const { areas, outlines, scale } = makeTownMap()
  const towns = areas.flatMap(({ level, code }, row) => (level === 'town' ? [{ code, row }] : []))
  const random = mulberry32(9)
  const positions = new Float64Array(count * 2)
  const areaRows = new Int32Array(count)
  const values = new Float64Array(count)
  const ids: string[] = []
  for (let site = 0; site < count; site++) {
    const { code, row } = towns[Math.floor((site * towns.length) / count)]!
    const ring = outlines[code]![0]![0]!
    const [west, south] = ring[0]!
    const [east, north] = ring[2]!
    positions[site * 2] = west! + random() * (east! - west!)
    positions[site * 2 + 1] = south! + random() * (north! - south!)
    areaRows[site] = row
    values[site] = random() * 300
    ids.push(String(site).padStart(7, '0'))
  }
  const sites: SiteColumns = {
    id: 'sites',
    mark: 'checkpoint',
    ids,
    names: ids,
    positions,
    areaRows,
    flags: new Uint8Array(count),
  }
  const states = new Uint8Array(count).fill(StateCode.value)
  return { areas, outlines, scale, sites, figures: { layer: 'sites', scale, values, states, version: 1 } }
}
