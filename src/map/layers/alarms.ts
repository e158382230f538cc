import type { Layer } from '@deck.gl/core'
import { IconLayer, ScatterplotLayer } from '@deck.gl/layers'
import type { MarkShape } from '#src/contract/catalog.ts'
import { type Atlas, BOX, iconName } from '../marks/atlas.ts'
import type { MapTokens } from '../tokens.ts'
import type { AlarmLevel } from '../types.ts'

const FLAT = { depthCompare: 'always', depthWriteEnabled: false } as const

export interface Ring {
  position: [number, number]
  level: AlarmLevel
  mark: MarkShape
}

/** Every place in alarm, at every zoom: its mark hollow and in the level's colour, inside a ring. */
export function alarmLayers(rings: Ring[], tokens: MapTokens, atlas: Atlas, size: number): Layer[] {
  const ring = new ScatterplotLayer<Ring>({
    id: 'alarm-rings',
    data: rings,
    getPosition: ({ position }) => position,
    getRadius: size * 0.78,
    radiusUnits: 'pixels',
    getFillColor: [...tokens.rgb['map-halo'], 225],
    stroked: true,
    getLineColor: ({ level }) => [...tokens.rgb[`alarm-${level}`], 255],
    getLineWidth: Math.max(1.4, size * 0.09),
    lineWidthUnits: 'pixels',
    updateTriggers: { getLineColor: [tokens] },
    parameters: FLAT,
  })
  const mark = new IconLayer<Ring>({
    id: 'alarm-marks',
    data: rings,
    iconAtlas: atlas.texture,
    iconMapping: atlas.mapping,
    getPosition: ({ position }) => position,
    getIcon: ({ mark, level }) => iconName(mark, level),
    getSize: BOX,
    sizeScale: (size * 0.9) / BOX,
    alphaCutoff: -1,
    parameters: FLAT,
  })
  return [ring, mark]
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
        parameters: FLAT,
      }),
  )
}
