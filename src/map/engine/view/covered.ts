import type { Size } from '#src/map/frame/tilt.ts'
import type { Box } from '#src/map/labels/label.ts'

/** Pixels of the look from the corner that they hang in: scale and sources; zoom and tilt; the tools that select. */
const FOOT = { width: 220, height: 34 } as const
const BUTTONS = { width: 54, height: 212 } as const
const TOOLS = { width: 216, height: 48 } as const

/** What lies over a desk's map, the host's `corner` too: what is written half under it could not be read. */
export function coveredOnDesk(corner: Size | null | undefined, { width, height }: Size, unit: number): Box[] {
  const right = [BUTTONS, TOOLS].map((size) => ({
    left: width - size.width * unit,
    top: height - size.height * unit,
    right: width,
    bottom: height,
  }))
  const foot = { left: 0, top: height - FOOT.height * unit, right: FOOT.width * unit, bottom: height }
  return [
    ...(corner ? [{ left: 0, top: 0, right: corner.width, bottom: corner.height }] : []),
    foot,
    ...right,
  ]
}
