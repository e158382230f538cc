import type { Map as MapLibreMap } from 'maplibre-gl'
import { copyPicture } from './copy-picture.ts'
import { drawnBy, nextFrame } from './drawn-by.ts'
import { readPicture } from './read-picture.ts'

/**
 * From one picture of a plate to the next. The last one stands as a copy until the graphics have drawn the next one unseen, and then
 * fades: a page that shows a canvas waits until it is drawn, and all else on it too. Where no card draws it, the page would even wait for
 * its pixels: there the next one is shown as a copy too, until one comes that nothing fades for.
 */
export class Crossing {
  private cover: HTMLCanvasElement | null = null
  /** A copy of the picture that has come, under the words. */
  private still: HTMLCanvasElement | null = null
  /** While a picture is waited for; null: none is. */
  private waiting: AbortController | null = null
  /** Another picture has been drawn since the one that is waited for. */
  private isBehind = false

  constructor(
    private readonly map: MapLibreMap,
    private readonly labels: HTMLCanvasElement,
    private readonly sea: () => string,
    private readonly isSoftware: boolean,
  ) {}

  get isUnderway(): boolean {
    return this.cover !== null
  }

  begin(): void {
    this.giveUp()
    if (this.cover) return
    const { map, labels } = this
    const cover = this.still ?? copyPicture(map, this.sea())
    this.still = null
    cover.getContext('2d')!.drawImage(labels, 0, 0, cover.width, cover.height)
    labels.after(cover)
    map.getCanvas().style.visibility = 'hidden'
    this.cover = cover
  }

  /** A picture has been asked of the graphics; `then`: it is there. */
  async end(then: () => void): Promise<void> {
    // Where pictures come faster than they are drawn, the first is there first.
    this.isBehind = this.waiting !== null
    if (this.isBehind) return
    const gl = this.map.getCanvas().getContext('webgl2')
    if (!this.cover || !gl) {
      if (this.still) this.show()
      then()
      return
    }
    this.waiting = new AbortController()
    const given = this.waiting.signal
    const still = this.isSoftware
      ? await readPicture(gl, this.sea(), given)
      : await drawnBy(gl, given).then(() => null)
    await nextFrame()
    if (given.aborted) return
    this.waiting = null
    this.lift(this.isBehind ? null : still)
    then()
  }

  stop(): void {
    this.giveUp()
    this.cover?.remove()
    this.show()
  }

  private giveUp(): void {
    this.waiting?.abort()
    this.waiting = null
  }

  private lift(still: HTMLCanvasElement | null): void {
    const { cover, labels } = this
    this.cover = null
    if (still) {
      labels.before(still)
      this.still = still
    } else this.show()
    if (!cover) return
    cover.dataset.leaves = ''
    void Promise.allSettled(cover.getAnimations().map(({ finished }) => finished)).then(() => cover.remove())
  }

  /** The map itself. */
  private show(): void {
    this.map.getCanvas().style.visibility = ''
    this.still?.remove()
    this.still = null
  }
}
