import type { MarkShape } from '#src/contract/catalog.ts'
import { drawMark } from '#src/map/marks/draw-mark.ts'
import type { Pen } from '#src/map/picture/pen.ts'
import type { MapTokens } from '#src/map/tokens.ts'
import type { MapCallout } from '#src/map/types.ts'
import type { Line } from '../label.ts'
import { drawLevelGlyph } from '../level-glyphs.ts'
import type { Measure } from '../measure.ts'
import type { Point } from '../nudge.ts'
import type { PlacedCallout, Wanted } from './callouts.ts'

/** A callout, where its place lies on the screen, and the mark that stands there; null for an area. */
export interface Spoken {
  callout: MapCallout
  at: Point
  mark: MarkShape | null
}

/** Pixels of the look. */
const TITLE = 17
const DETAIL = 15
const BOX = { left: 38, right: 16, height: 56, glyph: 20, title: 18, detail: 40, most: 340 } as const
const RING = { mark: 15, area: 8 } as const
const MARK_SIZE = 17

export function wantedOf({ callout, at, mark }: Spoken, unit: number, measure: Measure): Wanted {
  const widest = Math.max(...linesOf(callout).map(measure))
  const width = Math.min(BOX.most, BOX.left + Math.ceil(widest) + BOX.right) * unit
  const ring = RING[mark ? 'mark' : 'area'] * unit
  return { id: idOf(callout), at, ring, width, height: BOX.height * unit }
}

export function idOf({ place, title }: MapCallout): string {
  return `${place} ${title}`
}

function linesOf({ title, detail }: MapCallout): [Line, Line] {
  return [
    { text: title, size: TITLE, weight: 700 },
    { text: detail, size: DETAIL, weight: 400 },
  ]
}

/** The leaders and rings, to be drawn before the names: they run behind words. */
export function drawLeaders(
  context: Pen,
  spoken: readonly Spoken[],
  placed: readonly PlacedCallout[],
  look: Look,
) {
  context.lineJoin = 'round'
  context.lineCap = 'butt'
  const drawn = drawnOf(spoken, placed)
  for (const one of drawn) drawLeader(context, one, look)
  for (const one of drawn) drawRing(context, one, look)
}

/** The boxes, above all. */
export function drawBoxes(
  context: Pen,
  spoken: readonly Spoken[],
  placed: readonly PlacedCallout[],
  look: Look,
) {
  for (const one of drawnOf(spoken, placed)) drawBox(context, one, look)
}

function drawnOf(spoken: readonly Spoken[], placed: readonly PlacedCallout[]): Drawn[] {
  return placed.flatMap((one) => {
    const found = spoken.find(({ callout }) => idOf(callout) === one.id)
    return found ? [{ ...one, ...found }] : []
  })
}

type Drawn = PlacedCallout & Spoken
interface Look {
  tokens: MapTokens
  unit: number
  measure: Measure
}

function drawLeader(context: Pen, { callout, leader }: Drawn, { tokens, unit }: Look) {
  context.beginPath()
  for (const { x, y } of leader) context.lineTo(x, y)
  context.strokeStyle = tokens.css['map-halo']
  context.lineWidth = 4 * unit
  context.globalAlpha = 0.55
  context.stroke()
  context.globalAlpha = 1
  context.strokeStyle = tokens.css[`alarm-${callout.level}`]
  context.lineWidth = 1.6 * unit
  context.stroke()
}

function drawRing(context: Pen, { callout, at, mark }: Drawn, { tokens, unit }: Look) {
  const color = tokens.css[`alarm-${callout.level}`]
  const radius = RING[mark ? 'mark' : 'area'] * unit
  context.beginPath()
  context.arc(at.x, at.y, radius, 0, 7)
  context.globalAlpha = 0.72
  context.fillStyle = tokens.css['map-halo']
  context.fill()
  context.globalAlpha = 1
  context.strokeStyle = color
  context.lineWidth = 1.8 * unit
  context.stroke()
  if (!mark) {
    context.beginPath()
    context.arc(at.x, at.y, radius * 0.4, 0, 7)
    context.fillStyle = color
    context.fill()
    return
  }
  context.save()
  context.translate(at.x, at.y)
  context.scale((MARK_SIZE * unit) / 24, (MARK_SIZE * unit) / 24)
  drawMark(context, mark, tokens, { alarm: callout.level })
  context.restore()
}

function drawBox(context: Pen, { callout, box }: Drawn, { tokens, unit, measure }: Look) {
  const [width, height] = [box.right - box.left, box.bottom - box.top]
  context.globalAlpha = 0.93
  context.fillStyle = tokens.css['bg-panel']
  context.fillRect(box.left, box.top, width, height)
  context.globalAlpha = 1
  context.strokeStyle = tokens.css[`alarm-${callout.level}`]
  context.lineWidth = 1.2 * unit
  context.strokeRect(box.left, box.top, width, height)
  const glyph = { x: box.left + BOX.glyph * unit, y: box.top + BOX.glyph * unit }
  drawLevelGlyph(context, callout.level, glyph, 8.5 * unit, tokens)
  const room = width / unit - BOX.left - BOX.right
  const [title, detail] = linesOf(callout)
  context.textAlign = 'left'
  context.textBaseline = 'middle'
  context.letterSpacing = '0px'
  for (const [line, y, color] of [
    [title, BOX.title, 'ink'],
    [detail, BOX.detail, 'ink-2'],
  ] as const) {
    context.font = `${line.weight} ${line.size * unit}px ${tokens.font}`
    context.fillStyle = tokens.css[color]
    context.fillText(cut(line, room, measure), box.left + BOX.left * unit, box.top + y * unit)
  }
}

function cut(line: Line, room: number, measure: Measure): string {
  // Widths were rounded up to whole pixels when the box was made.
  if (measure(line) <= room + 1) return line.text
  const letters = [...line.text]
  while (letters.length > 1 && measure({ ...line, text: `${letters.join('')}…` }) > room) letters.pop()
  return `${letters.join('')}…`
}
