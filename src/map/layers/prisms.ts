import { ColumnLayer } from '@deck.gl/layers'
import type { MapTokens } from '../tokens.ts'
import type { PrismFigures, SiteColumns } from '../types.ts'
import { kept, mostOf } from './marks.ts'

interface Given {
  columns: SiteColumns
  /** 1 for each row to draw. */
  mask: Uint8Array
  figures: PrismFigures
  tokens: MapTokens
  /** Metres of one pixel of the look at the current zoom, in steps: prisms keep their size on screen. */
  metre: number
  visible: boolean
}

const TALLEST = 64
const HALF = 5.5

/** Buildings when the map is tilted: two columns on each other, the lit one is what has reopened. */
export function prismLayers({ columns, mask, figures, tokens, metre, visible }: Given) {
  const most = mostOf(figures.eligible)
  const { positions } = columns
  const height = (value: number) => (most > 0 && value > 0 ? (value / most) * TALLEST * metre : 0)
  const shown = (index: number) => (mask[index] ? 1 : 0)
  const lit = (index: number) =>
    shown(index) * Math.min(figures.reopened[index] || 0, figures.eligible[index] || 0)
  const shared = {
    data: kept(columns),
    visible,
    diskResolution: 4,
    angle: 45,
    radius: HALF * metre,
    extruded: true,
    flatShading: true,
    material: {
      ambient: 0.72,
      diffuse: 0.42,
      shininess: 8,
      specularColor: [20, 24, 28] as [number, number, number],
    },
  }
  const updateTriggers = {
    getElevation: [figures.version, metre, mask],
    getPosition: [figures.version, metre, mask],
    getFillColor: [mask, tokens],
  }
  return [
    new ColumnLayer<unknown>({
      ...shared,
      id: `prism-lit-${columns.id}`,
      getPosition: (_: unknown, { index }: { index: number }) => [
        positions[index * 2]!,
        positions[index * 2 + 1]!,
      ],
      getElevation: (_: unknown, { index }: { index: number }) => height(lit(index)),
      getFillColor: (_: unknown, { index }: { index: number }) => [
        ...tokens.rgb['prism-lit'],
        shown(index) * 255,
      ],
      updateTriggers: {
        getElevation: updateTriggers.getElevation,
        getFillColor: updateTriggers.getFillColor,
      },
    }),
    new ColumnLayer<unknown>({
      ...shared,
      id: `prism-dark-${columns.id}`,
      getPosition: (_: unknown, { index }: { index: number }) => [
        positions[index * 2]!,
        positions[index * 2 + 1]!,
        height(lit(index)),
      ],
      getElevation: (_: unknown, { index }: { index: number }) =>
        height(shown(index) * (figures.eligible[index] || 0)) - height(lit(index)),
      getFillColor: (_: unknown, { index }: { index: number }) => [
        ...tokens.rgb['prism-dark'],
        shown(index) * 255,
      ],
      updateTriggers,
    }),
  ]
}
