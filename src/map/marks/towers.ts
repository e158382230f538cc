import type { MapTokens } from '../tokens.ts'
import type { Atlas } from './atlas.ts'
import { drawPrism, type PrismForm, prismIcon } from './draw-prism.ts'

/** Buildings of a plate, in pixels of the look: tall enough to be read as heights from afar. */
export const TOWER: PrismForm = { half: 6.2, tallest: 38, heights: 12, shares: 12 }
/** Its box, the foot at `foot` from the top. */
export const TOWER_BOX = { width: 24, height: 54, foot: 46 } as const

/**
 * Towers stand upright on the screen whatever the tilt, so they can be drawn: smooth where there is no graphics card, with the dark
 * edge that parts them from a bright field.
 */
export function drawTowers(tokens: MapTokens, scale: number): Pick<Atlas, 'texture' | 'mapping'> {
  const image = document.createElement('canvas')
  const { width, height, foot } = TOWER_BOX
  image.width = width * (TOWER.shares + 1) * scale
  image.height = height * TOWER.heights * scale
  const context = image.getContext('2d')!
  const mapping: Atlas['mapping'] = {}
  for (let tall = 1; tall <= TOWER.heights; tall++) {
    for (let share = 0; share <= TOWER.shares; share++) {
      const [x, y] = [share * width, (tall - 1) * height]
      context.setTransform(scale, 0, 0, scale, (x + width / 2) * scale, (y + foot) * scale)
      drawPrism(context, tall, share, tokens, TOWER)
      mapping[prismIcon(tall, share)] = {
        x: x * scale,
        y: y * scale,
        width: width * scale,
        height: height * scale,
        anchorX: (width / 2) * scale,
        anchorY: foot * scale,
        mask: false,
      }
    }
  }
  return { texture: image as unknown as Atlas['texture'], mapping }
}
