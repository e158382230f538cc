import { BitmapLayer } from '@deck.gl/layers'
import type { MapTokens } from '#src/map/tokens.ts'
import type { GlowImage, GlowMesh } from './glow-image.ts'

/** A picture of which only the parts with something on them are drawn. */
class CutBitmapLayer extends BitmapLayer<{ mesh: GlowMesh }> {
  static override layerName = 'CutBitmapLayer'

  protected override _createMesh() {
    return this.props.mesh
  }
}

export function glowLayer(id: string, { image, bounds, mesh }: GlowImage, tokens: MapTokens) {
  return new CutBitmapLayer({
    id,
    image,
    bounds,
    mesh,
    tintColor: tokens.rgb['map-glow'],
    parameters: { depthCompare: 'always', depthWriteEnabled: false },
  })
}
