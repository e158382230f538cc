import type { Made, Written } from './picture-worker.ts'

/** Makes pictures out of what the graphics wrote down, beside the page, which would stand still meanwhile. */
export class PictureMaker {
  private worker: Worker | null = null
  private spare = new ArrayBuffer(0)
  private readonly waiting = new Set<() => void>()

  /** Room for the pixels of a picture, not cleared. */
  room(bytes: number): Uint8ClampedArray<ArrayBuffer> {
    const buffer = this.spare.byteLength === bytes ? this.spare : new ArrayBuffer(bytes)
    this.spare = new ArrayBuffer(0)
    return new Uint8ClampedArray(buffer)
  }

  /** Takes the pixels. Null: it cannot be made here. */
  make(written: Written): Promise<ImageBitmap | null> {
    this.worker ??= this.begun()
    const { port1, port2 } = new MessageChannel()
    this.worker.postMessage(written, [written.pixels, port2])
    return new Promise((resolve) => {
      const end = (picture: ImageBitmap | null) => {
        this.waiting.delete(fail)
        port1.close()
        resolve(picture)
      }
      const fail = () => end(null)
      this.waiting.add(fail)
      port1.onmessage = ({ data }: MessageEvent<Made>) => {
        this.spare = data.pixels
        end(data.picture)
      }
    })
  }

  stop(): void {
    this.worker?.terminate()
    this.worker = null
    for (const fail of [...this.waiting]) fail()
  }

  private begun(): Worker {
    const worker = new Worker(new URL('./picture-worker.ts', import.meta.url), { type: 'module' })
    // The next picture tries a new one.
    worker.onerror = () => this.stop()
    return worker
  }
}
