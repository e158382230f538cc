import { ColumnLayer } from '@deck.gl/layers'
import type { MapTokens } from '../tokens.ts'
import type { PrismFigures, SiteColumns } from '../types.ts'
import { kept, mostOf } from './marks.ts'

interface Given {
  columns: SiteColumns
  figures: PrismFigures
  tokens: MapTokens
  /** Metres of one pixel of the look at the current zoom, in steps: prisms keep their size on screen. */
  metre: number
  visible: boolean
}

const TALLEST = 46
const HALF = 5.5

/** Buildings when the map is tilted: two columns on each other, the lit one is what has reopened. */
export function prismLayers({ columns, figures, tokens, metre, visible }: Given) {
  const most = mostOf(figures.eligible)
  const { positions } = columns
  const height = (value: number) => (most > 0 && value > 0 ? (value / most) * TALLEST * metre : 0)
  const lit = (index: number) => Math.min(figures.reopened[index] || 0, figures.eligible[index] || 0)
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
  const updateTriggers = { getElevation: [figures.version, metre], getPosition: [figures.version, metre] }
  return [
    new ColumnLayer<unknown>({
      ...shared,
      id: `prism-lit-${columns.id}`,
      getPosition: (_: unknown, { index }: { index: number }) => [
        positions[index * 2]!,
        positions[index * 2 + 1]!,
      ],
      getElevation: (_: unknown, { index }: { index: number }) => height(lit(index)),
      getFillColor: [...tokens.rgb['prism-lit'], 255],
      updateTriggers: { getElevation: updateTriggers.getElevation },
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
        height(figures.eligible[index] || 0) - height(lit(index)),
      getFillColor: [...tokens.rgb['prism-dark'], 255],
      updateTriggers,
    }),
  ]
}
