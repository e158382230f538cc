import { ScatterplotLayer } from '@deck.gl/layers'
import type { MapTokens } from '../tokens.ts'
import type { AlarmLevel } from '../types.ts'

export interface Ring {
  position: [number, number]
  level: AlarmLevel
}

/** A ring in the level's colour round every place in alarm; the mark inside goes hollow. */
export function alarmLayer(rings: readonly Ring[], tokens: MapTokens, size: number) {
  return new ScatterplotLayer<Ring>({
    id: 'alarms',
    data: rings as Ring[],
    getPosition: ({ position }) => position,
    getRadius: size * 0.78,
    radiusUnits: 'pixels',
    filled: false,
    stroked: true,
    getLineColor: ({ level }) => [...tokens.rgb[`alarm-${level}`], 255],
    getLineWidth: Math.max(1.4, size * 0.1),
    lineWidthUnits: 'pixels',
    updateTriggers: { getLineColor: [tokens] },
    parameters: { depthCompare: 'always', depthWriteEnabled: false },
  })
}

/** The chosen site: a ring in the colour of choosing, with a gap to its mark. */
export function selectedSiteLayer(position: [number, number] | null, tokens: MapTokens, size: number) {
  return ['map-halo' as const, 'select' as const].map(
    (color, index) =>
      new ScatterplotLayer<[number, number]>({
        id: `selected-site-${color}`,
        data: position ? [position] : [],
        getPosition: (at) => at,
        getRadius: size * 0.72,
        radiusUnits: 'pixels',
        filled: false,
        stroked: true,
        getLineColor: [...tokens.rgb[color], 255],
        getLineWidth: index === 0 ? size * 0.3 : size * 0.15,
        lineWidthUnits: 'pixels',
        parameters: { depthCompare: 'always', depthWriteEnabled: false },
      }),
  )
}
