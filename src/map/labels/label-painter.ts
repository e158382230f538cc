import type { Map as MapLibreMap } from 'maplibre-gl'
import { Memo } from '../engine/memo.ts'
import type { MapTokens } from '../tokens.ts'
import { drawLabels } from './draw-labels.ts'
import type { Label, Placed } from './label.ts'
import { canvasMeasure, type Measure } from './measure.ts'
import { nudges, type Point } from './nudge.ts'
import { placeLabels } from './place.ts'

interface Steady {
  /** What the steps away from the marks depend on; panning is not among it. */
  from: readonly unknown[]
  at: (lon: number, lat: number) => Point
  marks: () => readonly Point[]
}

const STILL: Point = { x: 0, y: 0 }

/**
 * Labels live on a canvas of their own above the map, in the page's fonts: Chinese stays as sharp as in the rest of the page,
 * names and figures are laid out together, and no glyph is ever fetched.
 */
export class LabelPainter {
  private readonly context: CanvasRenderingContext2D
  private measure: Measure | null = null
  private readonly memo = new Memo()
  private font = ''
  private before: ReadonlySet<string> = new Set()

  constructor(private readonly canvas: HTMLCanvasElement) {
    this.context = canvas.getContext('2d')!
  }

  /** Forget widths, for when a font has arrived. */
  fontsChanged() {
    this.measure = null
  }

  paint(
    map: MapLibreMap,
    labels: readonly Label[],
    look: { tokens: MapTokens; unit: number },
    steady: Steady,
  ): Placed[] {
    const { clientWidth: width, clientHeight: height } = map.getContainer()
    const density = devicePixelRatio
    if (
      this.canvas.width !== Math.round(width * density) ||
      this.canvas.height !== Math.round(height * density)
    ) {
      this.canvas.width = Math.round(width * density)
      this.canvas.height = Math.round(height * density)
    }
    if (!this.measure || this.font !== look.tokens.font) {
      this.font = look.tokens.font
      this.measure = canvasMeasure(this.context, this.font)
    }
    const { measure } = this
    const steps = this.memo.get('steps', [measure, ...steady.from], () =>
      nudges(labels, steady.at, steady.marks(), look.unit, measure),
    )
    const projected = labels.map((label) => {
      const { x, y } = map.project([label.lon, label.lat])
      const step = steps.get(label.id) ?? STILL
      return { label, x: x + step.x + (label.anchor === 'right' ? 9 * look.unit : 0), y: y + step.y }
    })
    const placed = placeLabels(projected, { width, height }, look.unit, this.measure, this.before)
    this.before = new Set(placed.map(({ label }) => label.id))
    this.context.setTransform(density, 0, 0, density, 0, 0)
    this.context.clearRect(0, 0, width, height)
    drawLabels(this.context, placed, { ...look, measure: this.measure })
    return placed
  }
}
