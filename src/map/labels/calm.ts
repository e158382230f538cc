import type { Map as MapLibreMap } from 'maplibre-gl'

/** Figures that change faster than this cannot be read. */
const READABLE_MS = 100

/**
 * Keeps labels out of the drag path: while the map stands still, its figures are written at most ten times a second, the last
 * ones always. When the map moves they move with it, frame by frame.
 */
export class Calm {
  private view = ''
  private last = Number.NEGATIVE_INFINITY
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(private readonly again: () => void) {}

  waits(
    map: Pick<MapLibreMap, 'getCenter' | 'getZoom' | 'getPitch' | 'getBearing' | 'getContainer'>,
    now = performance.now(),
  ): boolean {
    const { lng, lat } = map.getCenter()
    const { clientWidth, clientHeight } = map.getContainer()
    const view = [lng, lat, map.getZoom(), map.getPitch(), map.getBearing(), clientWidth, clientHeight].join()
    const still = view === this.view
    const left = READABLE_MS - (now - this.last)
    if (still && left > 0) {
      this.timer ??= setTimeout(() => {
        this.timer = undefined
        this.again()
      }, left)
      return true
    }
    this.view = view
    this.last = now
    return false
  }

  stop() {
    clearTimeout(this.timer)
  }
}
