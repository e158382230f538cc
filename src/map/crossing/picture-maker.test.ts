import { afterEach, expect, test, vi } from 'vitest'
import { PictureMaker } from './picture-maker.ts'

/** What a worker is told, and how it answers. */
class FakeWorker {
  static all: FakeWorker[] = []
  told: { data: { pixels: ArrayBuffer }; port: MessagePort }[] = []
  onerror: (() => void) | null = null
  isEnded = false
  constructor() {
    FakeWorker.all.push(this)
  }
  postMessage(data: { pixels: ArrayBuffer }, [, port]: [ArrayBuffer, MessagePort]) {
    this.told.push({ data, port })
  }
  terminate() {
    this.isEnded = true
  }
}

vi.stubGlobal('Worker', FakeWorker)
afterEach(() => {
  FakeWorker.all = []
})

const written = (maker: PictureMaker) => ({
  pixels: maker.room(16).buffer,
  width: 2,
  height: 2,
  sea: '#000',
})

test('pictures come as they were asked for, and the memory of one serves the next', async () => {
  const maker = new PictureMaker()
  const pixels = written(maker)
  const made = maker.make(pixels)
  const [one] = FakeWorker.all[0]!.told
  one!.port.postMessage({ picture: 'picture', pixels: pixels.pixels })
  expect(await made).toBe('picture')
  expect(maker.room(16).buffer.byteLength).toBe(16)
  expect(FakeWorker.all).toHaveLength(1)
})

test('where none can be made it says so, and tries anew with the next', async () => {
  const maker = new PictureMaker()
  const made = maker.make(written(maker))
  FakeWorker.all[0]!.onerror!()
  expect(await made).toBeNull()
  expect(FakeWorker.all[0]!.isEnded).toBe(true)

  void maker.make(written(maker))
  expect(FakeWorker.all).toHaveLength(2)
  maker.stop()
})

test('a map that is taken away leaves nobody waiting', async () => {
  const maker = new PictureMaker()
  const made = maker.make(written(maker))
  maker.stop()
  expect(await made).toBeNull()
  expect(FakeWorker.all[0]!.isEnded).toBe(true)
})
