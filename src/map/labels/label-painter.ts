import type { Map as MapLibreMap } from 'maplibre-gl'
import { Memo } from '../engine/memo.ts'
import { turns } from '../frame/plate.ts'
import type { Pen } from '../picture/pen.ts'
import type { MapTokens } from '../tokens.ts'
import { apartSteps } from './apart.ts'
import { drawLabels } from './draw-labels.ts'
import { touches } from './ground.ts'
import { type Box, type Label, LOUD, type Placed } from './label.ts'
import { canvasMeasure, type Measure, sizeOf } from './measure.ts'
import { nudges, type Obstacle, type Point } from './nudge.ts'
import { type Bounds, boxOfPlaced, placeLabels } from './place.ts'

export interface Steady {
  /** What the steps away from the marks depend on; panning is not among it. */
  from: readonly unknown[]
  at: (lon: number, lat: number) => Point
  marks: () => readonly Obstacle[]
  /** All names are to be read, and step aside for each other too; null: they are many, and only step aside for marks. */
  apart: { room: Box | null; shut: readonly Box[] } | null
}

interface Look {
  tokens: MapTokens
  unit: number
}

/** What else is drawn on the canvas, behind the labels and above them, off the names; the quiet ones give way to it. */
export type Above = (
  names: ReadonlyMap<string, Box>,
  measure: Measure,
) => { taken: readonly Box[]; drawBehind: (context: Pen) => void; draw: (context: Pen) => void } | null

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
  /** The ground of what was written last. */
  written: readonly Box[] = []
  /** Writes once more what was written last. */
  write: (pen: Pen) => void = () => undefined

  constructor(readonly canvas: HTMLCanvasElement) {
    this.context = canvas.getContext('2d')!
  }

  /** Forget widths, for when a font has arrived. */
  fontsChanged() {
    this.measure = null
  }

  /** Widths in the page's font; another function once a font has arrived. */
  measureIn({ font }: MapTokens): Measure {
    if (!this.measure || this.font !== font) {
      this.font = font
      this.measure = canvasMeasure(this.context, font)
    }
    return this.measure
  }

  paint(
    map: MapLibreMap,
    labels: readonly Label[],
    look: Look,
    steady: Steady,
    bounds: Bounds = {},
    above?: Above,
  ) {
    const { clientWidth: width, clientHeight: height } = map.getContainer()
    const density = devicePixelRatio
    if (
      this.canvas.width !== Math.round(width * density) ||
      this.canvas.height !== Math.round(height * density)
    ) {
      this.canvas.width = Math.round(width * density)
      this.canvas.height = Math.round(height * density)
    }
    const measure = this.measureIn(look.tokens)
    const project = (lon: number, lat: number) => map.project([lon, lat])
    const placed = this.place(labels, project, { width, height }, look, steady, bounds)
    this.before = new Set(placed.map(({ label }) => label.id))
    this.context.setTransform(density, 0, 0, density, 0, 0)
    this.context.clearRect(0, 0, width, height)
    const boxes = this.boxesOf(placed, look)
    const isLoud = ({ label }: Placed) => label.priority >= LOUD
    const names = placed.flatMap((one, index) =>
      isLoud(one) ? [[one.label.id, boxes[index]!] as const] : [],
    )
    const more = above?.(new Map(names), measure)
    const stands = (one: Placed, index: number) =>
      isLoud(one) || !more?.taken.some((box) => touches(box, boxes[index]!))
    const drawn = placed.filter(stands)
    this.written = [...boxes.filter((_, index) => stands(placed[index]!, index)), ...(more?.taken ?? [])]
    this.write = (pen) => {
      more?.drawBehind(pen)
      drawLabels(pen, drawn, { ...look, measure })
      more?.draw(pen)
    }
    this.write(this.context)
  }

  place(
    labels: readonly Label[],
    project: (lon: number, lat: number) => Point,
    size: { width: number; height: number },
    look: Look,
    steady: Steady,
    bounds: Bounds,
  ): Placed[] {
    const measure = this.measureIn(look.tokens)
    const { unit } = look
    const { from, at, marks, apart } = steady
    const widths = apart?.room ? coarseWidths(labels, unit, measure) : ''
    const make = () => {
      const given = { labels, at, marks: marks(), unit, measure }
      return apart ? apartSteps({ ...given, ...apart }) : nudges(given)
    }
    const steps = this.memo.get('steps', [measure, widths, ...from], make, apart?.room ? turns : 1)
    const projected = labels.map((label) => {
      const { x, y } = project(label.lon, label.lat)
      const step = steps.get(label.id) ?? STILL
      return { label, x: x + step.x + (label.anchor === 'right' ? 9 * unit : 0), y: y + step.y }
    })
    return placeLabels(projected, size, unit, measure, this.before, bounds)
  }

  boxesOf(placed: readonly Placed[], { tokens, unit }: Look): Box[] {
    const measure = this.measureIn(tokens)
    return placed.map((one) => boxOfPlaced(one, unit, measure))
  }
}

/** A figure that grows by a digit must not set the names in motion: their widths are told this coarsely, in pixels of the look. */
const COARSE = 8

export function coarseWidths(labels: readonly Label[], unit: number, measure: Measure): string {
  return labels.map((label) => Math.ceil(sizeOf(label, false, unit, measure).width / unit / COARSE)).join(' ')
}
