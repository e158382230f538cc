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

export type IconStyle = AlarmLevel | 'plain' | 'flagged' | 'glyph'
const STYLES: readonly IconStyle[] = ['plain', 'flagged', 'glyph', 'critical', 'serious', 'warning', 'notice']
export const iconName = (shape: MarkShape, style: IconStyle = 'plain') => `${shape}:${style}`

/** Every mark in every drawing on one canvas, for one theme and one pixel density. */
export function drawAtlas(tokens: MapTokens, scale: number): Atlas {
  const image = document.createElement('canvas')
  const shapes = Object.keys(MARKS) as MarkShape[]
  const columns = 16
  const marks = shapes.length * STYLES.length
  const markRows = Math.ceil(marks / columns)
  const prisms = PRISM.heights * (PRISM.shares + 1)
  image.width = columns * BOX * scale
  image.height = (markRows * BOX + Math.ceil(prisms / columns) * PRISM_BOX.height) * scale
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
  return { image, texture: image as unknown as Atlas['texture'], mapping }
}
