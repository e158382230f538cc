import { pixelsPerDegree } from '../engine/level.ts'

/** Share of the screen that marks may cover before they are gathered into counts. */
const CROWDED = 0.055
const KILOMETRE = 1 / 111.32

/** The zoom at which the same picture would stand on a screen whose pixels are the look's: a wall twice as fine is one less. */
export function lookZoom(zoom: number, unit: number): number {
  return zoom - Math.log2(unit)
}

/** Side of a mark's box of 24 in pixels of the look: small from far, full from near. */
export function markSize(zoom: number): number {
  return Math.max(11, Math.min(22, 11 + (zoom - 9.5) * 1.9))
}

export type Detail = 'marks' | 'counts'

/**
 * Marks or counts: the same for all layers, so that the picture never mixes both. Marks stay while they cover little of the
 * screen, and once shown they stay a little longer, so that a small move does not flip them.
 */
export function detailOf(
  inView: number,
  zoom: number,
  width: number,
  height: number,
  unit: number,
  before: Detail,
): Detail {
  const side = markSize(lookZoom(zoom, unit)) * unit * 0.7
  const covered = (inView * side * side) / Math.max(1, width * height)
  return covered <= CROWDED * (before === 'marks' ? 1.25 : 1) ? 'marks' : 'counts'
}

/** Sites are named from here on. */
export function namesSites(zoom: number): boolean {
  return pixelsPerDegree(zoom) * KILOMETRE > 170
}
