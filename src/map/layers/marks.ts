import { IconLayer, ScatterplotLayer } from '@deck.gl/layers'
import type { MarkShape } from '#src/contract/catalog.ts'
import { StateCode } from '#src/domain/states.ts'
import { classOf } from '../classes.ts'
import { type Atlas, BOX, iconName, PRISM_BOX } from '../marks/atlas.ts'
import { heightClass, prismIcon, shareClass } from '../marks/draw-prism.ts'
import { isMany } from '../marks/near.ts'
import { MARKS } from '../marks/shapes.ts'
import type { MapTokens, TokenName } from '../tokens.ts'
import type { PrismFigures, SiteColumns, SiteFigures } from '../types.ts'
import { CLEAR, type Rgba } from './fills.ts'
import { patternOf } from './patterns.ts'
import { type SiteData, siteData } from './site-data.ts'

const FLAT = { depthCompare: 'always', depthWriteEnabled: false } as const
type At = { index: number }

/** Sites stay columns: deck.gl asks for row numbers and reads the typed arrays. */
const positionOf =
  ({ positions }: SiteColumns) =>
  (_: unknown, { index }: At): [number, number] => [positions[index * 2]!, positions[index * 2 + 1]!]

/** In a mask: drawn, and not selected. */
export const FAINT = 2
/** By what a mask says. */
const ALPHAS = [0, 255, 64] as const
const alphaOf = (mask: Uint8Array, index: number): number => ALPHAS[mask[index]!]!
const drawn =
  (mask: Uint8Array) =>
  (_: unknown, { index }: At): Rgba => [255, 255, 255, alphaOf(mask, index)]

interface Given {
  columns: SiteColumns
  /** 1 for each row to draw, `FAINT` for one that is not selected. */
  mask: Uint8Array
  atlas: Atlas
  size: number
  visible: boolean
  /** On a plate what is many is quieter. */
  quiet?: boolean
}

/** Gates are many and stand beside what they guard. */
const WEIGHT: Partial<Record<MarkShape, number>> = { checkpoint: 0.82 }
const QUIET: Partial<Record<MarkShape, number>> = { checkpoint: 0.82, compound: 0.72 }

/** The marks of one layer, each in its own shape. */
export function markLayer({ columns, mask, atlas, size, visible, quiet = false }: Given) {
  return new IconLayer<unknown>({
    id: `mark-${columns.id}`,
    data: kept(columns),
    visible,
    iconAtlas: atlas.texture,
    iconMapping: atlas.mapping,
    getPosition: positionOf(columns),
    getIcon: (_: unknown, { index }: At) =>
      iconName(columns.mark, columns.flags[index] ? 'flagged' : 'plain'),
    getColor: drawn(mask),
    getSize: BOX,
    sizeScale: (size * ((quiet ? QUIET : WEIGHT)[columns.mark] ?? 1)) / BOX,
    alphaCutoff: -1,
    updateTriggers: { getColor: [mask] },
    parameters: FLAT,
  })
}

/** From far a dot for each site, in the colour of its mark. */
export function dotLayer({
  columns,
  mask,
  visible,
  radius,
  tokens,
}: Pick<Given, 'columns' | 'mask' | 'visible'> & { radius: number; tokens: MapTokens }) {
  const fills = ALPHAS.map((alpha): Rgba => [...tokens.rgb[MARKS[columns.mark].color], alpha])
  const lines = ALPHAS.map((alpha): Rgba => [...tokens.rgb['map-halo'], Math.min(170, alpha)])
  return new ScatterplotLayer({
    id: `dot-${columns.id}`,
    data: siteData(
      columns,
      (row) => fills[mask[row]!]!,
      (row) => lines[mask[row]!]!,
    ),
    visible,
    getRadius: radius,
    radiusUnits: 'pixels',
    stroked: true,
    lineWidthUnits: 'pixels',
    getLineWidth: radius * 0.45,
    parameters: FLAT,
  })
}

interface Valued extends Pick<Given, 'columns' | 'mask'> {
  figures: SiteFigures
  tokens: MapTokens
}

/** Each disc in the colour of its class; to be kept while only sizes change. */
export function discData({ columns, mask, figures, tokens }: Valued): SiteData {
  const ink: Rgba = [...tokens.rgb['hatch-ink'], 255]
  const halo: Rgba = [...tokens.rgb['map-halo'], 255]
  const stateOf = statesBy(figures, columns)
  const line = (row: number) => (!mask[row] ? CLEAR : patternOf(stateOf(row)) ? ink : halo)
  return siteData(columns, classColors({ columns, mask, figures, tokens }), line)
}

interface Disc extends Given, Valued {
  data: SiteData
  /** The mark's shape is legible inside its disc. */
  near: boolean
}

/** Marks on discs in the colour of their class, for a measure that the sites themselves report. */
export function discLayers({ columns, mask, atlas, size, visible, figures, tokens, data, near }: Disc) {
  const disc = new ScatterplotLayer({
    id: `disc-${columns.id}`,
    data,
    visible,
    getRadius: near ? size * 0.56 : Math.max(2.4, size * 0.24),
    radiusUnits: 'pixels',
    // From far very many stand too close for an edge to be seen.
    stroked: near || !isMany(columns),
    lineWidthUnits: 'pixels',
    getLineWidth: near ? 1.4 : 0.7,
    parameters: FLAT,
  })
  // Not even asked for its rows where they are very many: those near the view alone have a shape.
  if (!near && isMany(columns)) return [disc]
  const colors = classColors({ columns, mask, figures, tokens })
  const triggers = [figures.version, figures.scale, tokens, mask]
  const glyph = new IconLayer<unknown>({
    id: `glyph-${columns.id}`,
    data: kept(columns),
    visible: visible && near,
    iconAtlas: atlas.texture,
    iconMapping: atlas.mapping,
    getPosition: positionOf(columns),
    getIcon: () => iconName(columns.mark, 'glyph'),
    getColor: (_: unknown, { index }: At) => inkOn(colors(index)),
    getSize: BOX,
    sizeScale: (size * 0.72) / BOX,
    alphaCutoff: -1,
    updateTriggers: { getColor: triggers },
    parameters: FLAT,
  })
  return [disc, glyph]
}

/** Colour of each row, made once a class and not once a row. */
function classColors({ columns, mask, figures, tokens }: Valued): (row: number) => Rgba {
  const { rows } = columns
  const stateOf = statesBy(figures, columns)
  const back: Rgba = [...tokens.rgb['hatch-back'], 255]
  const ramp = figures.scale.ramp.map((step): Rgba => [...tokens.rgb[`ramp-${step}` as TokenName], 255])
  return (row) => {
    if (!mask[row]) return CLEAR
    const value = figures.values[rows ? rows[row]! : row] ?? Number.NaN
    if (patternOf(stateOf(row)) || !Number.isFinite(value)) return back
    return ramp[classOf(value, figures.scale)] ?? back
  }
}

function statesBy({ states }: SiteFigures, { rows }: SiteColumns): (row: number) => number {
  return (row) => states[rows ? rows[row]! : row] ?? StateCode.missing
}

const DARK: Rgba = [6, 16, 28, 255]
const LIGHT: Rgba = [255, 255, 255, 255]
function inkOn([red, green, blue, alpha]: Rgba): Rgba {
  if (alpha === 0) return CLEAR
  return red * 0.3 + green * 0.59 + blue * 0.11 > 118 ? DARK : LIGHT
}

/** Buildings seen from above: upright prisms, drawn as icons of a few heights and shares. */
export function flatPrisms({
  columns,
  mask,
  atlas,
  size,
  visible,
  figures,
}: Given & { figures: PrismFigures }) {
  const most = mostOf(figures.eligible)
  return new IconLayer<unknown>({
    id: `mark-${columns.id}`,
    data: kept(columns),
    visible,
    iconAtlas: atlas.texture,
    iconMapping: atlas.mapping,
    getPosition: positionOf(columns),
    getIcon: (_: unknown, { index }: At) => {
      const [eligible, reopened] = [figures.eligible[index]!, figures.reopened[index]!]
      return prismIcon(heightClass(eligible, most), shareClass(reopened, eligible))
    },
    getColor: drawn(mask),
    getSize: PRISM_BOX.height,
    sizeScale: (size * 1.15) / BOX,
    alphaCutoff: -1,
    updateTriggers: { getIcon: [figures.version], getColor: [mask] },
    parameters: FLAT,
  })
}

export function mostOf(values: ArrayLike<number>): number {
  let most = 0
  for (let row = 0; row < values.length; row++) if (values[row]! > most) most = values[row]!
  return most
}

const rows = new WeakMap<SiteColumns, { length: number }>()
/** The same object each time: new data would mean new shapes. */
export function kept(columns: SiteColumns): { length: number } {
  let data = rows.get(columns)
  if (!data) {
    data = { length: columns.ids.length }
    rows.set(columns, data)
  }
  return data
}
