import { rampOf } from '../../src/map/classes.ts'
import type { MapArea, Outlines, Scale, SiteColumns } from '../../src/map/types.ts'
import { mulberry32 } from '../cubes/random.ts'
import { makeTown, type Town } from '../cubes/town.ts'

/** The town of the benchmarks on the ground: towns are squares of a grid, sites lie anywhere in their own. */
export interface TownMap {
  town: Town
  areas: MapArea[]
  outlines: Outlines
  sites: SiteColumns
  scale: Scale
}

const WEST = 120.9
const SOUTH = 30.7
const SIZE = 0.075
const ACROSS = 15

export const SITES = 13_000
export const DAYS = 365
/** The drag: a window of 30 days, a day a frame. */
export const WINDOW = 30
export const CAMERA = { lon: WEST + (ACROSS * SIZE) / 2, lat: SOUTH + (ACROSS * SIZE) / 2, zoom: 9 }

type Ring = [number, number][]

export function makeTownMap(): TownMap {
  const town = makeTown(SITES, DAYS)
  const towns = town.areas.filter(({ path }) => path.split('/').length === 3)
  const squares = new Map(towns.map(({ path }, i) => [path, squareOf(i)]))
  const areas = town.areas.map(({ path }): MapArea => {
    const codes = path.split('/')
    const within = [...squares].filter(([one]) => one === path || one.startsWith(`${path}/`))
    return {
      code: codeOf(path),
      name: codes.at(-1)!,
      nameEn: null,
      parent: codes.length > 1 ? codeOf(codes.slice(0, -1).join('/')) : null,
      level: (['city', 'district', 'town'] as const)[codes.length - 1]!,
      path: codes.map((_, i) => codeOf(codes.slice(0, i + 1).join('/'))).join('/'),
      point: within[0]![1][0]!,
      schematic: null,
    }
  })
  areas.sort((a, b) => (a.path < b.path ? -1 : 1))
  const outlines = Object.fromEntries(
    town.areas.map(({ path }) => [
      codeOf(path),
      [...squares].filter(([one]) => one === path || one.startsWith(`${path}/`)).map(([, ring]) => [ring]),
    ]),
  )
  // Quantiles of a window's sums, seven classes.
  const scale = { breaks: [12, 30, 55, 90, 150, 280], ramp: rampOf(7) }
  return { town, areas, outlines, sites: sitesOf(town, squares, areas), scale }
}

/** Codes of areas are unique in the tree; the town's path segments are too, but for a district's and a town's like number. */
function codeOf(path: string): string {
  return path.replaceAll('/', '-')
}

function squareOf(index: number): Ring {
  const west = WEST + (index % ACROSS) * SIZE
  const south = SOUTH + Math.floor(index / ACROSS) * SIZE
  const [east, north] = [west + SIZE, south + SIZE]
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ]
}

function sitesOf(
  { paths }: Town,
  squares: ReadonlyMap<string, Ring>,
  areas: readonly MapArea[],
): SiteColumns {
  const random = mulberry32(3)
  const rowOf = new Map(areas.map(({ code }, row) => [code, row]))
  const positions = new Float64Array(paths.length * 2)
  paths.forEach((path, site) => {
    const [west, south] = squares.get(path.slice(0, path.lastIndexOf('/')))![0]!
    positions[site * 2] = west + random() * SIZE
    positions[site * 2 + 1] = south + random() * SIZE
  })
  const ids = paths.map((path) => path.slice(-6))
  return {
    id: 'sites',
    mark: 'checkpoint',
    ids,
    names: ids,
    positions,
    areaRows: Int32Array.from(paths, (path) => rowOf.get(codeOf(path.slice(0, path.lastIndexOf('/')))) ?? -1),
    flags: new Uint8Array(paths.length),
  }
}
