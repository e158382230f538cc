import type { Size } from '#src/charts/frame/use-size.ts'
import type { PlotBox } from '#src/charts/plot/plot-box.ts'

/** A drawing without axes: from edge to edge, with room for the thickness of its lines. */
export function stripBox({ width, height, unit }: Size): PlotBox {
  return { width, height, unit, left: 0, right: width, top: 3 * unit, bottom: height - unit }
}
