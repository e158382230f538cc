/**
 * The stacking order of the map, from the ground up; written here and nowhere else. A deployment's own basemap lies below, the
 * labels are drawn on a canvas above everything that has a place on the ground.
 */
export const BANDS = [
  'base',
  'plate-glow',
  'plate-slab',
  'fill',
  'cell-lines',
  'district-lines',
  'town-lines',
  'estimated-lines',
  'scope-lines',
  'hover-line',
  'selected-line',
  'discs',
  'marks',
  'prisms',
  'alarms',
  'notes',
  'selected-site',
] as const
export type Band = (typeof BANDS)[number]

/** Layers of one band keep the order in which they were given. */
export function stack<T>(layers: readonly { band: Band; layer: T }[]): T[] {
  return BANDS.flatMap((band) => layers.filter((one) => one.band === band).map(({ layer }) => layer))
}
