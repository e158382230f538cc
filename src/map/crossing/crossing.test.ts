import type { Map as MapLibreMap } from 'maplibre-gl'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Crossing } from './crossing.ts'

/** Graphics that are done when they are told to be, and the canvases that stand one over the other. */
function stage() {
  const graphics = { isDone: false }
  const gl = {
    fenceSync: () => ({}),
    flush: () => undefined,
    deleteSync: () => undefined,
    getSyncParameter: () => (graphics.isDone ? 'signaled' : 'unsignaled'),
    UNSIGNALED: 'unsignaled',
  }
  const canvas = { width: 2, height: 2, style: { visibility: '' }, getContext: () => gl }
  const over: object[] = []
  const labels = { after: (cover: object) => over.push(cover), style: { visibility: '' } }
  const context = { fillRect: () => undefined, drawImage: () => undefined }
  const made = () => {
    const cover = {
      dataset: {},
      getContext: () => context,
      checkVisibility: () => true,
      getAnimations: () => [],
      remove: () => over.splice(over.indexOf(cover), 1),
    }
    return cover
  }
  vi.stubGlobal('document', { createElement: made })
  const map = { getCanvas: () => canvas } as unknown as MapLibreMap
  const crossing = new Crossing(map, labels as unknown as HTMLCanvasElement, () => '#000000', false)
  return { crossing, graphics, canvas, labels, over }
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('requestAnimationFrame', (then: FrameRequestCallback) => setTimeout(() => then(0), 16))
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('the last picture stands until the graphics have drawn the next one, and then goes', async () => {
  const { crossing, graphics, canvas, over } = stage()
  const there = vi.fn()
  crossing.begin()
  void crossing.end(there)
  await vi.advanceTimersByTimeAsync(200)
  expect([canvas.style.visibility, over.length, there.mock.calls.length]).toEqual(['hidden', 1, 0])
  graphics.isDone = true
  await vi.advanceTimersByTimeAsync(200)
  expect([canvas.style.visibility, over.length, there.mock.calls.length]).toEqual(['', 0, 1])
})

test('pictures that come faster than they are drawn do not put the first off', async () => {
  const { crossing, graphics, canvas } = stage()
  const there = vi.fn()
  crossing.begin()
  for (let n = 0; n < 20; n++) {
    void crossing.end(there)
    await vi.advanceTimersByTimeAsync(8)
    if (n === 3) graphics.isDone = true
  }
  expect(there).toHaveBeenCalled()
  expect(canvas.style.visibility).toBe('')
})

test('nothing is seen of a map until the graphics have drawn its first picture', async () => {
  const { crossing, graphics, canvas, labels, over } = stage()
  const there = vi.fn()
  crossing.open()
  expect([canvas.style.visibility, crossing.isUnderway]).toEqual(['hidden', true])
  void crossing.end(there)
  await vi.advanceTimersByTimeAsync(200)
  expect([canvas.style.visibility, labels.style.visibility]).toEqual(['hidden', 'hidden'])
  expect(there).not.toHaveBeenCalled()
  graphics.isDone = true
  await vi.advanceTimersByTimeAsync(200)
  expect([canvas.style.visibility, labels.style.visibility, over.length]).toEqual(['', '', 0])
  expect(there).toHaveBeenCalledTimes(1)
  expect(crossing.isUnderway).toBe(false)
})

test('a scene that changes before the first picture is there is drawn in its place', async () => {
  const { crossing, graphics, canvas, over } = stage()
  const [first, second] = [vi.fn(), vi.fn()]
  crossing.open()
  void crossing.end(first)
  await vi.advanceTimersByTimeAsync(50)
  crossing.begin()
  void crossing.end(second)
  graphics.isDone = true
  await vi.advanceTimersByTimeAsync(200)
  expect([first.mock.calls.length, second.mock.calls.length]).toEqual([0, 1])
  expect([canvas.style.visibility, over.length]).toEqual(['', 0])
})

test('what is not drawn in time is shown as far as it is', async () => {
  const { crossing, canvas } = stage()
  const there = vi.fn()
  crossing.begin()
  void crossing.end(there)
  await vi.advanceTimersByTimeAsync(4_000)
  expect([canvas.style.visibility, there.mock.calls.length]).toEqual(['', 1])
})

test('of two changes at once, only the last one’s picture is told of', async () => {
  const { crossing, graphics } = stage()
  const [first, second] = [vi.fn(), vi.fn()]
  crossing.begin()
  void crossing.end(first)
  crossing.begin()
  void crossing.end(second)
  graphics.isDone = true
  await vi.advanceTimersByTimeAsync(200)
  expect([first.mock.calls.length, second.mock.calls.length]).toEqual([0, 1])
})
