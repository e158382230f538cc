import { paddingOf } from '#src/map/frame/camera.ts'
import { plateShape } from '#src/map/frame/plate.ts'
import type { Size } from '#src/map/frame/tilt.ts'
import type { Geometry } from '#src/map/geometry/geometry.ts'
import { isInside } from '#src/map/geometry/level.ts'
import { litOn } from '#src/map/geometry/lit.ts'
import { COARSE } from '#src/map/labels/callouts/callout-painter.ts'
import { byLevel } from '#src/map/labels/callouts/callouts.ts'
import type { Spoken } from '#src/map/labels/callouts/draw-callouts.ts'
import type { Box } from '#src/map/labels/label.ts'
import type { Point } from '#src/map/labels/nudge.ts'
import type { MapViewProps } from '#src/map/types.ts'
import type { Scene } from '../scene.ts'
import { coveredOnDesk } from './covered.ts'

type Project = (lon: number, lat: number) => Point

interface Picture {
  props: MapViewProps
  scene: Scene
  size: Size
  project: Project
  names: ReadonlyMap<string, Box>
}

/** Pixels of the look that boxes keep from the edge of a desk's map; on a plate the host has seen to that. */
const EDGE = 12

/** What the callouts of a scene speak of, and where their boxes may stand. */
export function calloutsOn({ props, scene, size, project, names }: Picture) {
  const { geometry, shown, plate, unit } = scene
  const { top, right, bottom, left } = paddingOf(props.padding, plate ? 0 : EDGE * unit)
  const room = { left, top, right: size.width - right, bottom: size.height - bottom }
  const taken = [...names.values(), ...(props.seams ?? [])]
  if (!plate) taken.push(...coveredOnDesk(null, size, unit))
  if (props.corner) {
    // In the painter's own steps: a legend that grows by a line either has room or moves the boxes.
    const edge = (pixels: number) => Math.ceil(pixels / (COARSE * unit)) * COARSE * unit
    const { width, height } = props.corner
    taken.push({ left: 0, top: 0, right: edge(width), bottom: edge(height) })
  }
  const middle = (room.left + room.right) / 2
  const lit = () => litOn(plate?.shape ?? plateShape(geometry, props.selectedArea), project)
  let known: ReturnType<typeof litOn> | undefined
  return {
    spoken: spokenCallouts(props, geometry, shown.scope, { project, names, middle, unit }),
    room,
    taken,
    // Most pictures have their callouts where they were: nobody asks.
    isLit: (x: number, y: number) => {
      known ??= lit()
      return known(x, y)
    },
  }
}

interface Ground {
  project: Project
  /** Where the names of areas stand. */
  names: ReadonlyMap<string, Box>
  /** Pixels from the left to the middle of the picture. */
  middle: number
  unit: number
}

/** The callouts whose place is known and lies in the scope, in the order in which they may take room. */
function spokenCallouts(
  { callouts = [], sites }: Pick<MapViewProps, 'callouts' | 'sites'>,
  geometry: Geometry,
  scope: string | null,
  { project, names, middle, unit }: Ground,
): Spoken[] {
  const isShown = (row: number | undefined) => {
    const area = geometry.areas[row ?? -1]
    return area ? isInside(area.path, scope) : scope === null
  }
  return byLevel(callouts).flatMap((callout): Spoken[] => {
    for (const { ids, positions, mark, areaRows } of sites) {
      const row = ids.indexOf(callout.place)
      if (row !== -1 && !isShown(areaRows[row])) return []
      if (row !== -1) return [{ callout, at: project(positions[row * 2]!, positions[row * 2 + 1]!), mark }]
    }
    const row = geometry.rowOf.get(callout.place)
    const anchor = isShown(row) ? geometry.anchors[row ?? -1] : null
    if (!anchor) return []
    const name = names.get(callout.place)
    return [{ callout, at: name ? beside(name, middle, unit) : project(...anchor), mark: null }]
  })
}

/** An area's ring stands beside its name, on the side that looks outward. */
function beside({ left, right, top }: Box, middle: number, unit: number): Point {
  return { x: (left + right) / 2 < middle ? left - 8 * unit : right + 8 * unit, y: top + 12 * unit }
}
