import type { Layer } from '@deck.gl/core'

interface Ground {
  isStyleLoaded: () => unknown
  on: (event: 'style.load', listener: () => void) => void
}

/** What deck.gl holds: the same layers given once more would be drawn once more, a frame of the whole map for nothing. */
export class HeldLayers {
  private held: readonly Layer[] = []

  constructor(
    private readonly map: Ground,
    private readonly overlay: { setProps: (props: { layers: Layer[] }) => void },
  ) {
    // They have left with the style before it.
    map.on('style.load', () => {
      this.held = []
    })
  }

  give(layers: Layer[]): void {
    const { held, map, overlay } = this
    if (layers.length === held.length && layers.every((layer, at) => layer === held[at])) return
    // Until a style stands deck.gl finds no room for them, and has to be given them again.
    this.held = map.isStyleLoaded() ? layers : []
    overlay.setProps({ layers })
  }
}
