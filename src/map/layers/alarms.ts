import type { Layer } from '@deck.gl/core'
import { IconLayer, ScatterplotLayer } from '@deck.gl/layers'
import type { MarkShape } from '#src/contract/catalog.ts'
import { pixelsPerDegree } from '../geometry/level.ts'
import { ALARM_LEVELS, type Atlas, BOX, iconName, RING, ringName } from '../marks/atlas.ts'
import type { MapTokens } from '../tokens.ts'
import type { AlarmLevel } from '../types.ts'
import { WHITE } from './fills.ts'

/** In pixels of the look. */
const FAR_RADIUS = 4
const FLAT = { depthCompare: 'always', depthWriteEnabled: false } as const

export interface Ring {
  position: [number, number]
  level: AlarmLevel
  mark: MarkShape
  /** Places that it stands for, from far. */
  count: number
}

/** Rings that would overlap from far become one, in the worst level, where the first of them stands. */
export function gatherRings(rings: readonly Ring[], zoom: number, unit: number): Ring[] {
  const apart = (FAR_RADIUS * 2.4 * unit) / pixelsPerDegree(zoom)
  const gathered: Ring[] = []
  for (const ring of rings) {
    const [lon, lat] = ring.position
    const squeeze = Math.cos((lat * Math.PI) / 180)
    const known = gathered.find(
      ({ position }) => Math.hypot((position[0] - lon) * squeeze, position[1] - lat) < apart,
    )
    if (!known) gathered.push({ ...ring })
    else {
      known.count += ring.count
      if (ALARM_LEVELS.indexOf(ring.level) > ALARM_LEVELS.indexOf(known.level)) known.level = ring.level
    }
  }
  return gathered
}

/** From far: a small ring for each place in alarm, a heavier one where several are. */
export function farAlarmLayers(rings: Ring[], tokens: MapTokens, unit: number): Layer[] {
  const radius = ({ count }: Ring) => (count > 1 ? FAR_RADIUS * 1.25 : FAR_RADIUS) * unit
  const layer = (id: string, extra: number, filled: boolean) =>
    new ScatterplotLayer<Ring>({
      id,
      data: rings,
      getPosition: ({ position }) => position,
      getRadius: (ring) => (filled ? radius(ring) + extra * unit : radius(ring)),
      radiusUnits: 'pixels',
      filled,
      stroked: !filled,
      getFillColor: [...tokens.rgb['map-halo'], 240],
      getLineColor: ({ level }) => [...tokens.rgb[`alarm-${level}`], 255],
      getLineWidth: ({ count }) => (count > 1 ? 2.6 : 1.8) * unit,
      lineWidthUnits: 'pixels',
      updateTriggers: { getLineColor: [tokens], getRadius: [unit], getLineWidth: [unit] },
      parameters: FLAT,
    })
  return [layer('far-alarm-backs', 2, true), layer('far-alarms', 0, false)]
}

/** Every place in alarm, from near: its mark hollow and in the level's colour, inside a ring. */
export function alarmLayers(rings: Ring[], atlas: Atlas, size: number): Layer[] {
  const icons = (id: string, box: number, getIcon: (ring: Ring) => string) =>
    new IconLayer<Ring>({
      id,
      data: rings,
      iconAtlas: atlas.texture,
      iconMapping: atlas.mapping,
      getPosition: ({ position }) => position,
      getIcon,
      // Said for each, as the marks of sites say it: drawn alike, they share what the graphics make ready.
      getColor: () => WHITE,
      getSize: box,
      sizeScale: size / BOX,
      alphaCutoff: -1,
      parameters: FLAT,
    })
  return [
    icons('alarm-rings', RING.box, ({ level }) => ringName(level)),
    icons('alarm-marks', BOX * 0.9, ({ mark, level }) => iconName(mark, level)),
  ]
}

/** The chosen site: a ring in the colour of choosing, with a gap to its mark. None chosen, nothing is made ready for it. */
export function selectedSiteLayers(
  position: [number, number] | null,
  tokens: MapTokens,
  size: number,
): Layer[] {
  if (!position) return []
  return ['map-halo' as const, 'select' as const].map(
    (color, index) =>
      new ScatterplotLayer<[number, number]>({
        id: `selected-site-${color}`,
        data: [position],
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
