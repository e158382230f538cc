// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { watchNoSize } from '#tests/doubles/charts/chart-stage.ts'
import { useStageRoom } from './use-stage-room.ts'

/** How large each part is laid out, by the attribute that marks it. */
let sizes: Record<'stage' | 'free' | 'corner', [number, number]>
let lefts: Partial<Record<string, number>>

beforeEach(() => {
  sizes = { stage: [1080, 1920], free: [1000, 400], corner: [600, 220] }
  lefts = {}
  watchNoSize()
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    const part =
      (['free', 'corner', 'picture'] as const).find((one) => this.hasAttribute(`data-${one}`)) ?? 'stage'
    return new DOMRect(lefts[part] ?? 0, 0, ...sizes[part === 'picture' ? 'stage' : part])
  })
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

let told: ReturnType<typeof useStageRoom>[0]

function Stage({ scene }: { scene: string }) {
  const [room, ref] = useStageRoom(scene)
  told = room
  return (
    <div ref={ref}>
      <div data-picture />
      <div data-free />
      <div data-corner />
    </div>
  )
}

test('a legend that has become smaller gives no room back while its scene stands: the plate comes to rest', () => {
  const { rerender } = render(<Stage scene="today" />)
  expect(told?.corner).toEqual({ width: 600, height: 220 })
  sizes.corner = [262, 152]
  rerender(<Stage scene="today" />)
  expect(told?.corner).toEqual({ width: 600, height: 220 })
  sizes.corner = [300, 240]
  rerender(<Stage scene="today" />)
  expect(told?.corner).toEqual({ width: 600, height: 240 })
})

test('another scene, and a screen of another size, begin anew', () => {
  const { rerender } = render(<Stage scene="today" />)
  sizes.corner = [262, 152]
  rerender(<Stage scene="arrivals" />)
  expect(told?.corner).toEqual({ width: 262, height: 152 })
  rerender(<Stage scene="today" />)
  sizes = { stage: [1920, 1080], free: [900, 700], corner: [200, 100] }
  rerender(<Stage scene="today" />)
  expect(told?.corner).toEqual({ width: 200, height: 100 })
  expect(told?.padding).toEqual({ top: 0, right: 1020, bottom: 380, left: 0 })
})

test('room is told from the corner of the map, which begins where it is seen', () => {
  lefts = { picture: 480, free: 528 }
  sizes = { ...sizes, stage: [1080, 1920], free: [500, 400], corner: [700, 220] }
  render(<Stage scene="today" />)
  expect(told).toEqual({
    from: 480,
    padding: { top: 0, right: 532, bottom: 1520, left: 48 },
    corner: { width: 220, height: 220 },
  })
})
