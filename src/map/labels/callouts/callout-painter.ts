import type { Pen } from '#src/map/picture/pen.ts'
import type { MapTokens } from '#src/map/tokens.ts'
import type { Box } from '../label.ts'
import type { Measure } from '../measure.ts'
import type { Point } from '../nudge.ts'
import { type PlacedCallout, placeCallouts } from './callouts.ts'
import { drawBoxes, drawLeaders, type Spoken, wantedOf } from './draw-callouts.ts'

interface Given {
  /** The most important first. */
  spoken: readonly Spoken[]
  room: Box
  taken: readonly Box[]
  isLit: (x: number, y: number) => boolean
  look: { tokens: MapTokens; unit: number; measure: Measure }
}

/** A figure that grows by a digit must not set the boxes in motion: names are measured this coarsely, in pixels of the look. */
export const COARSE = 24

/** The scenes of a wall come back by turns: what was placed for so many pictures is kept. */
const TURNS = 12

/** Places callouts when something about them has changed, and knows how to draw them. */
export class CalloutPainter {
  /** By what was asked, the newest last. */
  private readonly kept = new Map<string, readonly PlacedCallout[]>()
  private placed: readonly PlacedCallout[] = []

  place({ spoken, room, taken, isLit, look }: Given) {
    const { unit, measure } = look
    const wanted = spoken.map((one) => wantedOf(one, unit, measure))
    const coarse = (box: Box) =>
      [box.left, box.top, box.right, box.bottom].map((edge) => Math.round(edge / unit / COARSE))
    const key = JSON.stringify([wanted, room, taken.map(coarse)])
    const before = new Map(this.placed.map(({ id, box }) => [id, { x: box.left, y: box.top } as Point]))
    this.placed = this.kept.get(key) ?? placeCallouts({ wanted, room, taken, isLit, before, unit })
    this.kept.delete(key)
    this.kept.set(key, this.placed)
    for (const oldest of this.kept.keys()) if (this.kept.size > TURNS) this.kept.delete(oldest)
    const { placed } = this
    return {
      taken: placed.map(({ box }) => box),
      drawBehind: (context: Pen) => drawLeaders(context, spoken, placed, look),
      draw: (context: Pen) => drawBoxes(context, spoken, placed, look),
    }
  }
}
