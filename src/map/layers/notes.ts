import type { Layer } from '@deck.gl/core'
import { IconLayer, type IconLayerProps } from '@deck.gl/layers'
import type { MapTokens } from '../tokens.ts'

/** Pixels of the look. */
const SIZE = 15

/** The flag of a note on a canvas, for one theme and one pixel density. */
export function drawNoteIcon(tokens: MapTokens, density: number): HTMLCanvasElement {
  const image = document.createElement('canvas')
  image.width = image.height = Math.ceil(SIZE * density)
  const context = image.getContext('2d')!
  context.scale(image.width / SIZE, image.height / SIZE)
  const flag = new Path2D('M3 14V2H12L10 5L12 8H3')
  const colour = (name: 'map-halo' | 'select') => `rgb(${tokens.rgb[name].join(' ')})`
  context.lineJoin = 'round'
  context.lineWidth = 3.5
  context.strokeStyle = colour('map-halo')
  context.stroke(flag)
  context.lineWidth = 1.5
  context.strokeStyle = context.fillStyle = colour('select')
  context.fill(new Path2D('M3 2H12L10 5L12 8H3Z'))
  context.stroke(flag)
  return image
}

/** A flag at every place with a note, its foot beside the place's mark. */
export function noteLayer(
  positions: readonly [number, number][],
  icon: HTMLCanvasElement,
  unit: number,
): Layer {
  return new IconLayer<[number, number]>({
    id: 'note-flags',
    data: positions,
    // deck.gl takes image data here, though its type names only a URL and a texture.
    iconAtlas: icon as unknown as IconLayerProps['iconAtlas'],
    iconMapping: {
      note: {
        x: 0,
        y: 0,
        width: icon.width,
        height: icon.height,
        anchorX: 0,
        anchorY: icon.height,
        mask: false,
      },
    },
    getPosition: (at) => at,
    getIcon: () => 'note',
    getSize: SIZE * unit,
    getPixelOffset: [4 * unit, -4 * unit],
    alphaCutoff: -1,
    parameters: { depthCompare: 'always', depthWriteEnabled: false },
  })
}
