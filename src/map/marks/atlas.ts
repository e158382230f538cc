import type { IconLayerProps } from '@deck.gl/layers'
import type { MarkShape } from '#src/contract/catalog.ts'
import type { MapTokens } from '../tokens.ts'
import type { AlarmLevel } from '../types.ts'
import { drawMark } from './draw-mark.ts'
import { drawPrism, PRISM, prismIcon } from './draw-prism.ts'
import { MARKS } from './shapes.ts'

export interface IconFrame {
  x: number
  y: number
  width: number
  height: number
  anchorX: number
  anchorY: number
  mask: boolean
}
export interface Atlas {
  image: HTMLCanvasElement
  /** The same canvas: deck.gl takes image data here, though its type names only a URL and a texture. */
  texture: IconLayerProps['iconAtlas']
  mapping: Record<string, IconFrame>
}

/** Box of a mark in its own units; an icon drawn at size BOX is at scale 1. */
export const BOX = 24
/** Box of a prism, foot at `foot` from the top. */
export const PRISM_BOX = { width: 24, height: 40, foot: 34 } as const

/** Round a mark in alarm, in the units of the mark inside it. */
export const RING = { box: 38, radius: 16.3, line: 2.4 } as const

export type IconStyle = AlarmLevel | 'plain' | 'flagged' | 'glyph'
export const ALARM_LEVELS: readonly AlarmLevel[] = ['notice', 'warning', 'serious', 'critical']
const STYLES: readonly IconStyle[] = ['plain', 'flagged', 'glyph', ...ALARM_LEVELS]
export const iconName = (shape: MarkShape, style: IconStyle = 'plain') => `${shape}:${style}`
export const ringName = (level: AlarmLevel) => `ring:${level}`

/** Every mark in every drawing on one canvas, for one theme and one pixel density. */
export function drawAtlas(tokens: MapTokens, scale: number): Atlas {
  const image = document.createElement('canvas')
  const shapes = Object.keys(MARKS) as MarkShape[]
  const columns = 16
  const marks = shapes.length * STYLES.length
  const markRows = Math.ceil(marks / columns)
  const prisms = PRISM.heights * (PRISM.shares + 1)
  const prismRows = Math.ceil(prisms / columns)
  const ringsFrom = markRows * BOX + prismRows * PRISM_BOX.height
  image.width = columns * BOX * scale
  image.height = (ringsFrom + RING.box) * scale
  const context = image.getContext('2d')!
  const mapping: Record<string, IconFrame> = {}
  const put = (
    name: string,
    x: number,
    y: number,
    width: number,
    height: number,
    foot: number,
    draw: () => void,
  ) => {
    context.setTransform(scale, 0, 0, scale, (x + width / 2) * scale, (y + foot) * scale)
    draw()
    mapping[name] = {
      x: x * scale,
      y: y * scale,
      width: width * scale,
      height: height * scale,
      anchorX: (width / 2) * scale,
      anchorY: foot * scale,
      mask: name.endsWith(':glyph'),
    }
  }
  shapes.forEach((shape, row) => {
    STYLES.forEach((style, column) => {
      const index = row * STYLES.length + column
      const [x, y] = [(index % columns) * BOX, Math.floor(index / columns) * BOX]
      put(iconName(shape, style), x, y, BOX, BOX, BOX / 2, () => {
        if (style === 'plain') drawMark(context, shape, tokens)
        else if (style === 'flagged') drawMark(context, shape, tokens, { flagged: true })
        else if (style === 'glyph') drawMark(context, shape, tokens, { color: '#fff', halo: false })
        else drawMark(context, shape, tokens, { alarm: style })
      })
    })
  })
  for (let index = 0; index < prisms; index++) {
    const [height, share] = [1 + Math.floor(index / (PRISM.shares + 1)), index % (PRISM.shares + 1)]
    const x = (index % columns) * PRISM_BOX.width
    const y = markRows * BOX + Math.floor(index / columns) * PRISM_BOX.height
    put(prismIcon(height, share), x, y, PRISM_BOX.width, PRISM_BOX.height, PRISM_BOX.foot, () =>
      drawPrism(context, height, share, tokens),
    )
  }
  ALARM_LEVELS.forEach((level, column) => {
    put(ringName(level), column * RING.box, ringsFrom, RING.box, RING.box, RING.box / 2, () =>
      drawRing(context, tokens, level),
    )
  })
  return { image, texture: image as unknown as Atlas['texture'], mapping }
}

/** What a mark in alarm stands on: a little of the ground shows through. */
function drawRing(context: CanvasRenderingContext2D, tokens: MapTokens, level: AlarmLevel) {
  context.beginPath()
  context.arc(0, 0, RING.radius, 0, Math.PI * 2)
  context.globalAlpha = 0.88
  context.fillStyle = tokens.css['map-halo']
  context.fill()
  context.globalAlpha = 1
  context.strokeStyle = tokens.css[`alarm-${level}`]
  context.lineWidth = RING.line
  context.stroke()
}
