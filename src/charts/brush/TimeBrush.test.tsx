// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { chartFormat } from '#src/charts/chart-format.ts'
import type { DaySpan } from '#src/charts/series.ts'
import { toDayNumber } from '#src/domain/days.ts'
import { drawAt } from '#tests/doubles/charts/chart-stage.ts'
import { TimeBrush } from './TimeBrush.tsx'

const history = { from: toDayNumber('2022-01-01'), to: toDayNumber('2022-01-01') + 99 }
const at = (from: number, to: number): DaySpan => ({ from: history.from + from, to: history.from + to })
const series = { from: history.from, values: Array(100).fill(3), states: new Uint8Array(100) }
const format = chartFormat({ locale: 'en' })

let frames: FrameRequestCallback[] = []
beforeEach(() => {
  frames = []
  vi.stubGlobal('requestAnimationFrame', (callback: FrameRequestCallback) => frames.push(callback))
  vi.stubGlobal('cancelAnimationFrame', () => {
    frames = []
  })
  // Ten pixels a day.
  drawAt(1000, 70)
  Object.assign(Element.prototype, {
    setPointerCapture() {},
    releasePointerCapture() {},
    hasPointerCapture: () => false,
  })
})
afterEach(cleanup)

type Tell = (span: DaySpan, goesOn?: boolean) => void
const presets = [{ id: '7', label: '7 d', span: at(93, 99) }]
const words = { from: 'First day', to: 'Last day', window: 'Window' }

interface HeldProps {
  start: DaySpan
  days: number
  onChange: Tell
  onCommit: Tell
}

function Held({ start, days, onChange, onCommit }: HeldProps) {
  const [span, setSpan] = useState(start)
  const change = (next: DaySpan) => {
    onChange(next)
    setSpan(next)
  }
  return (
    <TimeBrush
      title="Time"
      caption="arrivals"
      history={{ from: history.from, to: history.from + days - 1 }}
      series={series}
      bands={[]}
      span={span}
      presets={presets}
      labels={words}
      format={format}
      onChange={change}
      onCommit={onCommit}
    />
  )
}

function setUp(start: DaySpan, days = 100) {
  const onChange = vi.fn()
  const onCommit = vi.fn()
  const { container } = render(<Held start={start} days={days} onChange={onChange} onCommit={onCommit} />)
  const stage = container.querySelector('svg')!.parentElement!
  const pull = (from: number, ...to: number[]) => {
    fireEvent.pointerDown(stage, { clientX: from, button: 0, pointerId: 1 })
    for (const clientX of to) fireEvent.pointerMove(stage, { clientX, pointerId: 1 })
  }
  const letGo = () => fireEvent.pointerUp(stage, { pointerId: 1 })
  return { onChange, onCommit, pull, letGo }
}

describe('keys', () => {
  it.each([
    ['First day', { key: 'ArrowRight' }, at(41, 59)],
    ['First day', { key: 'ArrowLeft', shiftKey: true }, at(33, 59)],
    ['First day', { key: 'End' }, at(59, 59)],
    ['Last day', { key: 'ArrowRight', shiftKey: true }, at(40, 66)],
    ['Last day', { key: 'End' }, at(40, 99)],
    ['Window', { key: 'ArrowLeft' }, at(39, 58)],
    ['Window', { key: 'End' }, at(80, 99)],
    ['Window', { key: 'Home' }, at(0, 19)],
    ['Window', { key: 'PageDown' }, at(33, 52)],
    ['Last day', { key: 'PageUp' }, at(40, 66)],
  ])('%s by %o', (name, key, expected) => {
    const { onCommit } = setUp(at(40, 59))
    fireEvent.keyDown(screen.getByRole('slider', { name }), key)
    expect(onCommit).toHaveBeenLastCalledWith(expected, false)
  })

  it('makes one movement of keys that follow each other', () => {
    const { onCommit } = setUp(at(40, 59))
    const slider = screen.getByRole('slider', { name: 'Window' })
    let time = 5000
    vi.spyOn(Event.prototype, 'timeStamp', 'get').mockImplementation(() => time)
    for (const [after, repeat] of [
      [0, false],
      [300, false],
      [4000, true],
      [4000, false],
    ] as const) {
      time += after
      fireEvent.keyDown(slider, { key: 'ArrowLeft', repeat })
    }
    expect(onCommit.mock.calls.map(([, goesOn]) => goesOn)).toEqual([false, true, true, false])
  })

  it('begins another movement where another part, or a preset, came between', () => {
    const { onCommit } = setUp(at(40, 59))
    const [window, last] = ['Window', 'Last day'].map((name) => screen.getByRole('slider', { name }))
    fireEvent.keyDown(window!, { key: 'ArrowLeft' })
    fireEvent.keyDown(last!, { key: 'ArrowLeft' })
    fireEvent.keyDown(last!, { key: 'ArrowLeft' })
    fireEvent.click(screen.getAllByRole('button')[0]!)
    fireEvent.keyDown(last!, { key: 'ArrowLeft' })
    expect(onCommit.mock.calls.map(([, goesOn]) => goesOn)).toEqual([false, false, true, false, false])
  })

  it('says where an edge is in words', () => {
    setUp(at(0, 30))
    expect(screen.getByRole('slider', { name: 'Last day' }).getAttribute('aria-valuetext')).toBe('Mon 31 Jan')
  })
})

describe('pointer', () => {
  it('drags the window, telling at most once a frame and committing at the end', () => {
    const { onChange, onCommit, pull, letGo } = setUp(at(40, 59))
    pull(500, 510, 520, 531)
    expect(onChange).not.toHaveBeenCalled()
    expect(frames).toHaveLength(1)
    letGo()
    expect(onChange).toHaveBeenCalledTimes(1)
    expect(onCommit).toHaveBeenCalledExactlyOnceWith(at(43, 62), false)
  })

  it('pulls an edge and stops at the other', () => {
    const { onCommit, pull, letGo } = setUp(at(40, 59))
    pull(401, 900)
    letGo()
    expect(onCommit).toHaveBeenLastCalledWith(at(59, 59), false)
  })

  it('keeps a dragged window whole at the end of the history', () => {
    const { onCommit, pull, letGo } = setUp(at(40, 59))
    pull(500, 3000)
    letGo()
    expect(onCommit).toHaveBeenLastCalledWith(at(80, 99), false)
  })

  describe.each([
    ['a single day', at(400, 400)],
    ['a week', at(400, 406)],
    ['eighteen days', at(400, 417)],
  ])('%s of a long history, 0.95 pixels a day', (_, start) => {
    const perDay = 824 / 866
    const middle = ((start.from + start.to + 1 - 2 * history.from) / 2) * perDay
    const handleAt = (name: string) => {
      const grip = screen.getByRole('slider', { name }).querySelector('rect')!
      return Number(grip.getAttribute('x')) + Number(grip.getAttribute('width')) / 2
    }
    beforeEach(() => drawAt(824, 70))

    it.each([-4, 0, 4])('is dragged by its inside, %i pixels from the middle', (off) => {
      const { onCommit, pull, letGo } = setUp(start, 866)
      pull(middle + off, middle + off - 100 * perDay)
      letGo()
      expect(onCommit).toHaveBeenLastCalledWith({ from: start.from - 100, to: start.to - 100 }, false)
    })

    it('is resized by its handles', () => {
      const { onCommit, pull, letGo } = setUp(start, 866)
      pull(handleAt('First day'), handleAt('First day') - 50 * perDay)
      letGo()
      expect(onCommit).toHaveBeenLastCalledWith({ from: start.from - 50, to: start.to }, false)
      pull(handleAt('Last day') + 5, handleAt('Last day') + 5 + 50 * perDay)
      letGo()
      expect(onCommit).toHaveBeenLastCalledWith({ from: start.from - 50, to: start.to + 50 }, false)
    })
  })

  it('brings the window to a press beside it', () => {
    const { onCommit, pull, letGo } = setUp(at(0, 9))
    pull(505)
    letGo()
    expect(onCommit).toHaveBeenLastCalledWith(at(46, 55), false)
  })
})

it('offers presets and shows which one is on', () => {
  const { onCommit } = setUp(at(0, 9))
  const preset = screen.getByRole('button', { name: '7 d' })
  expect(preset.getAttribute('aria-pressed')).toBe('false')
  fireEvent.click(preset)
  expect(onCommit).toHaveBeenCalledWith(at(93, 99), false)
  expect(preset.getAttribute('aria-pressed')).toBe('true')
})
