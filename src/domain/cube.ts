export { buildCube, buildSteps, type Cell, cellAt } from './cube/build.ts'
export { hidesCells } from './cube/open-days.ts'
export { applyReport } from './cube/renewal/patch.ts'
export { canSplice, spliceCube } from './cube/renewal/splice.ts'
export { type SeriesStates, series, seriesStates } from './cube/series.ts'
export type { Cube, CubeSource, Numbers, Quantity, RatioCube, Span } from './cube/shape.ts'
export {
  type Against,
  type Change,
  change,
  earlierSpan,
  noDays,
  shiftOf,
  type Total,
  total,
} from './cube/total.ts'
export { spanStates, spanValues } from './cube/window.ts'
