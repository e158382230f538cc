import type { Map as MapLibreMap } from 'maplibre-gl'
import { type Box, type Geometry, joinBoxes } from '../geometry/geometry.ts'
import type { Camera } from '../types.ts'
import { type Corner, clearPadding, type Padding } from './framing.ts'

const MOVE_MS = 600
/** Nobody needs to be nearer than this to one committee. */
const NEAREST_FRAME = 14.2

export function paddingOf(asked: Partial<Padding> | undefined, around: number): Padding {
  const { top = 0, right = 0, bottom = 0, left = 0 } = asked ?? {}
  return { top: around + top, right: around + right, bottom: around + bottom, left: around + left }
}

export function exactCamera(map: MapLibreMap): Camera {
  const { lng: lon, lat } = map.getCenter()
  return { lon, lat, zoom: map.getZoom(), pitch: map.getPitch(), bearing: map.getBearing() }
}

/** As an address says it. */
export function cameraOf(map: MapLibreMap): Camera {
  const { lon, lat, zoom, pitch, bearing } = exactCamera(map)
  const round = (value: number, digits: number) => Number(value.toFixed(digits))
  return {
    lon: round(lon, 5),
    lat: round(lat, 5),
    zoom: round(zoom, 2),
    pitch: round(pitch, 0),
    bearing: round(bearing, 0),
  }
}

export function sameCamera(a: Camera, b: Camera): boolean {
  const near = (x: number, y: number, by: number) => Math.abs(x - y) <= by
  return (
    near(a.lon, b.lon, 2e-5) &&
    near(a.lat, b.lat, 2e-5) &&
    near(a.zoom, b.zoom, 0.02) &&
    near(a.pitch, b.pitch, 1) &&
    near(a.bearing, b.bearing, 1)
  )
}

/** What to frame: the chosen area, or everything that has an outline; its point where it has none. */
export function frameBox(geometry: Geometry, selected: string | null): Box | null {
  const row = selected === null ? undefined : geometry.rowOf.get(selected)
  if (row === undefined) return joinBoxes(geometry.boxes)
  const path = geometry.areas[row]!.path
  const inside = geometry.boxes.filter((_, at) => geometry.areas[at]!.path.startsWith(`${path}/`))
  const box = geometry.boxes[row] ?? joinBoxes(inside)
  if (box) return box
  const anchor = geometry.anchors[row]
  return anchor
    ? [anchor[0] - 0.01, anchor[1] - 0.008, anchor[0] + 0.01, anchor[1] + 0.008]
    : joinBoxes(geometry.boxes)
}

export function moveTo(map: MapLibreMap, camera: Camera, still: boolean, duration = MOVE_MS) {
  const target = {
    center: [camera.lon, camera.lat] as [number, number],
    zoom: camera.zoom,
    pitch: camera.pitch,
    bearing: camera.bearing,
  }
  if (still) map.jumpTo(target)
  else map.easeTo({ ...target, duration })
}

/** Puts the chosen area where it is largest and under no panel. */
export function frame(
  map: MapLibreMap,
  geometry: Geometry,
  selected: string | null,
  room: { padding: Padding; corner: Corner | null },
  still: boolean,
): boolean {
  const box = frameBox(geometry, selected)
  if (!box) return false
  const { clientWidth: width, clientHeight: height } = map.getContainer()
  // A card on a narrow map leaves no room beside it.
  const right = room.padding.right > width * 0.5 ? room.padding.left : room.padding.right
  const around = { ...room.padding, right }
  const padding = clearPadding(box, outlinePoints(geometry, selected), { width, height }, around, room.corner)
  map.fitBounds(box, {
    padding,
    maxZoom: NEAREST_FRAME,
    pitch: map.getPitch(),
    bearing: map.getBearing(),
    linear: true,
    duration: still ? 0 : MOVE_MS,
  })
  return true
}

function outlinePoints(geometry: Geometry, selected: string | null): [number, number][] {
  const row = selected === null ? undefined : geometry.rowOf.get(selected)
  const area = row === undefined ? undefined : geometry.areas[row]
  if (area && geometry.boxes[row!]) {
    return geometry.pieces[area.level].flatMap((piece) => (piece.row === row ? piece.polygon[0]! : []))
  }
  const inside = area ? `${area.path}/` : ''
  return geometry.pieces.district.flatMap(({ row: at, polygon }) =>
    geometry.areas[at]!.path.startsWith(inside) ? polygon[0]! : [],
  )
}

export function prefersStill(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches
}
