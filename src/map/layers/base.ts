import type { Layer } from '@deck.gl/core'
import type { MultiPolygonCoordinates } from '#src/contract/areas.ts'
import { bordersOf, segmentsOf } from '../geometry/borders.ts'
import type { Geometry, Piece } from '../geometry/geometry.ts'
import type { MapTokens, TokenName } from '../tokens.ts'
import type { BaseShapes } from '../types.ts'
import { strokes } from './lines.ts'
import { sheet } from './sheets/sheet-layer.ts'

type Rings = MultiPolygonCoordinates[number]

/**
 * The built-in basemap from given shapes alone: land in the sea, water, and the lines of districts and towns. Round a plate
 * everything is quieter still.
 */
export function baseLayers(
  geometry: Geometry,
  base: BaseShapes | undefined,
  zoom: number,
  tokens: MapTokens,
  unit: number,
  quiet = false,
): Layer[] {
  const shape = (id: string, data: Rings[], color: TokenName) =>
    sheet<Rings>({
      id: `base-${id}`,
      data,
      getPolygon: (polygon) => polygon,
      getFillColor: () => [...tokens.rgb[color], 255],
      updateTriggers: { getFillColor: [tokens] },
    })
  const lines = (level: 'district' | 'town', color: TokenName, width: number) =>
    strokes(
      {
        id: `base-${level}-lines`,
        segments: segmentsOf(bordersOf(geometry.pieces[level]), zoom, () => true),
        color,
        width,
      },
      tokens,
      unit,
    )
  const polygons = (pieces: Piece[]) => pieces.map(({ polygon }) => polygon)
  return [
    shape('land', base?.land ?? [], 'map-land'),
    shape('districts', polygons(geometry.pieces.district), 'map-near'),
    shape('water', base?.water ?? [], 'map-water'),
    lines('town', 'map-near-line', quiet ? 1 : 0.7),
    lines('district', quiet ? 'map-near-line' : 'map-line', 1.2),
  ]
}
