import type { Map as MapLibreMap } from 'maplibre-gl'
import { asLarge, copyPicture } from './copy-picture.ts'
import { drawnBy, nextFrame } from './drawn-by.ts'
import { PictureMaker } from './picture-maker.ts'
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
  /** Nothing has been seen yet. */
  private isOpening = false
  /** While a picture is waited for; null: none is. */
  private waiting: AbortController | null = null
  /** Another picture has been drawn since the one that is waited for. */
  private isBehind = false
  private readonly maker = new PictureMaker()
  /** Seen no more, and as large as the wall: the next picture is drawn on it. */
  private spare: HTMLCanvasElement | null = null

  constructor(
    private readonly map: MapLibreMap,
    private readonly labels: HTMLCanvasElement,
    private readonly sea: () => string,
    private readonly isSoftware: boolean,
  ) {}

  get isUnderway(): boolean {
    return this.cover !== null || this.isOpening
  }

  /** Neither the map nor its words are seen until its first picture is there, and nothing waits for what is drawn before. */
  open(): void {
    this.isOpening = true
    for (const { style } of [this.map.getCanvas(), this.labels]) style.visibility = 'hidden'
  }

  begin(): void {
    this.giveUp()
    if (this.isUnderway) return
    const { map, labels } = this
    const cover = this.still ?? copyPicture(map, this.sea(), this.blank())
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
    if (!this.isUnderway || !gl) {
      if (this.still) this.show()
      then()
      return
    }
    this.waiting = new AbortController()
    const given = this.waiting.signal
    if (this.isOpening) {
      await drawnBy(gl, given)
      if (given.aborted) return
      this.waiting = null
      this.isOpening = false
      this.show()
      then()
      return
    }
    const picture = this.isSoftware
      ? await readPicture(gl, this.maker, this.sea(), given)
      : await drawnBy(gl, given).then(() => null)
    await nextFrame()
    const still = picture && !this.isBehind ? this.drawn(picture) : null
    picture?.close()
    await nextFrame()
    if (given.aborted) {
      this.spare = still ?? this.spare
      return
    }
    this.waiting = null
    this.lift(still)
    then()
  }

  stop(): void {
    this.giveUp()
    this.maker.stop()
    this.cover?.remove()
    this.show()
  }

  private giveUp(): void {
    this.waiting?.abort()
    this.waiting = null
  }

  private drawn(picture: ImageBitmap): HTMLCanvasElement {
    const canvas = this.blank()
    asLarge(canvas, picture).drawImage(picture, 0, 0)
    return canvas
  }

  private blank(): HTMLCanvasElement {
    const canvas = this.spare ?? document.createElement('canvas')
    this.spare = null
    return canvas
  }

  private lift(still: HTMLCanvasElement | null): void {
    const { cover, labels } = this
    this.cover = null
    if (still) {
      labels.before(still)
      this.still = still
    } else this.show()
    // While a scene without a map lies over it, nobody sees it leave.
    if (cover?.checkVisibility({ visibilityProperty: true })) cover.dataset.leaves = ''
    const fading = cover?.getAnimations() ?? []
    void Promise.allSettled(fading.map(({ finished }) => finished)).then(() => {
      cover?.remove()
      delete cover?.dataset.leaves
      this.spare = cover
    })
  }

  /** The map itself. */
  private show(): void {
    for (const { style } of [this.map.getCanvas(), this.labels]) style.visibility = ''
    this.still?.remove()
    this.spare = this.still ?? this.spare
    this.still = null
  }
}
