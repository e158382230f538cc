import { builtinCatalog } from '../../server/catalog/builtin.ts'
import type { Outline } from '../../server/db/load-instance.ts'
import type { Area } from '../../src/contract/areas.ts'
import { CatalogFile, type Measure } from '../../src/contract/catalog.ts'
import type { Site } from '../../src/contract/sites.ts'
import { codesOf } from './codes.ts'
import { makeTownMap, type TownMap } from './town-map.ts'

/** The city of the benchmarks as the product knows it: areas with outlines, sites, and a catalogue of twelve measures. */
export interface CityModel extends TownMap {
  catalog: CatalogFile
  listed: { areas: Area[]; outlines: Outline[]; sites: Site[] }
}

export const MEASURES = 12

const lastOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

export function makeCityModel(): CityModel {
  const made = makeTownMap()
  const pathOf = (code: string) => codesOf(code.replaceAll('-', '/'))
  const areas = made.areas.map(({ code, parent, level, point }): Area => {
    const path = pathOf(code)
    return {
      code: lastOf(path),
      name: `${{ city: '市', district: '区', town: '镇', committee: '居委' }[level]}${code.slice(-3)}`,
      nameEn: code,
      parent: parent === null ? null : lastOf(pathOf(parent)),
      level,
      path,
      aliases: [],
      point,
      schematic: true,
    }
  })
  const outlines = Object.entries(made.outlines).map(([code, coordinates]) => ({
    code: lastOf(pathOf(code)),
    validFrom: 0,
    coordinates,
    source: 'bench',
    datum: 'wgs84',
  }))
  const sites = made.town.paths.map((path, i): Site => {
    const area = codesOf(path.slice(0, path.lastIndexOf('/')))
    const id = made.sites.ids[i]!
    return {
      id,
      kind: i % 5 === 0 ? 'building' : 'compound',
      name: `点位${id}`,
      area: lastOf(area),
      path: `${area}/${id}`,
      lon: made.sites.positions[i * 2]!,
      lat: made.sites.positions[i * 2 + 1]!,
      attributes: i % 5 === 0 ? { floors: 1 + (i % 40) } : { foreignRelated: i % 3 === 0 },
    }
  })
  return { ...made, catalog: makeCatalog(), listed: { areas, outlines, sites } }
}

function makeCatalog(): CatalogFile {
  const ids = Array.from({ length: MEASURES }, (_, n) => `m${n + 1}`)
  const kinds = builtinCatalog.kinds.filter(({ id }) => id === 'compound' || id === 'building')
  return CatalogFile.parse({
    ...builtinCatalog,
    home: { area: '31', measure: 'm1', days: 30 },
    kinds: kinds.map((kind) => ({ ...kind, measures: [] })),
    measures: ids.map((id, n): Measure => {
      const both = { zh: `指标${n + 1}`, en: `Measure ${n + 1}` }
      const names = { name: both, unit: both, definition: both, owner: both, source: both }
      return { id, kind: 'flow', ...names, decimals: 0, reporting: [] }
    }),
    population: undefined,
    headlines: ids.slice(0, 6),
    charts: ids.slice(0, 3),
    scenes: [],
    forms: [],
  })
}
