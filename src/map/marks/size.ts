import { pixelsPerDegree } from '../geometry/level.ts'

/** Share of the screen that marks may cover before each becomes a dot. */
const CROWDED = 0.13
/** Share that dots may cover before only their number is written. */
const DUSTY = 0.05
const KILOMETRE = 1 / 111.32

/** The zoom at which the same picture would stand on a screen whose pixels are the look's: a wall twice as fine is one less. */
export function lookZoom(zoom: number, unit: number): number {
  return zoom - Math.log2(unit)
}

/** Side of a mark's box of 24 in pixels of the look: small from far, full from near. */
export function markSize(zoom: number): number {
  return Math.max(11, Math.min(22, 11 + (zoom - 10) * 1.7))
}

/** On a plate, which is looked at from the other end of a room. */
export function plateMarkSize(zoom: number): number {
  return Math.max(15, markSize(zoom))
}

/** Radius of a site from far, in pixels of the look. */
export function dotRadius(zoom: number): number {
  return Math.max(0.9, Math.min(1.9, 0.9 + (zoom - 9) * 0.32))
}

/** Marks; from far a dot for each site, with the number of sites under the names; where dots would run together, the number alone. */
export type Detail = 'marks' | 'dots' | 'numbers'

/**
 * The same for all layers, so that the picture never mixes them. Marks stay while they cover little of the screen, and once
 * shown they stay a little longer, so that a small move does not flip them.
 */
export function detailOf(
  inView: number,
  zoom: number,
  width: number,
  height: number,
  unit: number,
  before: Detail,
): Detail {
  const near = lookZoom(zoom, unit)
  const screen = Math.max(1, width * height)
  const covered = (side: number) => (inView * (side * unit) ** 2) / screen
  if (covered(markSize(near) * 0.7) <= CROWDED * (before === 'marks' ? 1.25 : 1)) return 'marks'
  return covered(dotRadius(near) * 2) <= DUSTY * (before === 'numbers' ? 0.8 : 1) ? 'dots' : 'numbers'
}

/** Sites are named from here on. */
export function namesSites(zoom: number): boolean {
  return pixelsPerDegree(zoom) * KILOMETRE > 170
}
