// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/react'
import { IntlProvider } from 'use-intl'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { en } from '#src/app/messages/en.ts'
import { panels } from '#src/app/messages/panels/en.ts'
import type { MapViewProps } from '#src/map/types.ts'
import { buildAreaIndex } from '#src/situation/areas/area-index.ts'
import type { Choice } from '#src/views/explore/model/choice.ts'
import { areaAt } from '#tests/doubles/areas.ts'
import { drawAt } from '#tests/doubles/charts/chart-stage.ts'
import { CompareMaps } from './CompareMaps.tsx'
import type { BesideMap } from './use-beside-map.ts'

beforeEach(() => drawAt(800, 400))
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

const index = buildAreaIndex([areaAt('1', 'town'), areaAt('2', 'town')])
const [own, other] = index.areas
const ring = (west: number) => [
  [
    [
      [west, 31],
      [west + 0.1, 31],
      [west + 0.1, 31.1],
      [west, 31],
    ],
  ],
]
const outlines = { 1: ring(121), 2: ring(121.5) }
const choice = { area: own, span: { from: 0, to: 6 }, measure: { kind: 'flow' } } as unknown as Choice
const held = new Map([['gate', new Uint8Array(2)]])

let maps: MapViewProps[] = []
function Drawn(props: MapViewProps) {
  maps.push(props)
  return null
}

/** What the two maps are given. */
function show(beside: Partial<BesideMap>) {
  maps = []
  const onHoverBeside = vi.fn()
  const given = { outlines, camera: null, figures: null, words: {}, selecting: { held } }
  const whole = { area: other!, days: choice.span, shift: 0, picked: null, fill: null, ...beside }
  render(
    <IntlProvider locale="en" messages={{ ...en, ...panels }}>
      <CompareMaps index={index} choice={choice} beside={whole} onHoverBeside={onHoverBeside}>
        <Drawn {...(given as unknown as MapViewProps)} />
      </CompareMaps>
    </IntlProvider>,
  )
  const [first, second] = maps.slice(-2)
  return { first: first!, second: second!, onHoverBeside }
}

test('a place pointed at on the second map is told where it stands among both', () => {
  vi.spyOn(HTMLElement.prototype, 'offsetLeft', 'get').mockReturnValue(401)
  const { second, onHoverBeside } = show({})
  second.onHover({ type: 'area', id: '2', x: 30, y: 50 })
  expect(onHoverBeside).toHaveBeenLastCalledWith({ type: 'area', id: '2', x: 431, y: 50 })
  second.onHover(null)
  expect(onHoverBeside).toHaveBeenLastCalledWith(null)
})

test('where all of the second area counts, none of its sites is drawn faintly', () => {
  const { first, second } = show({})
  expect(first.selecting?.held).toBe(held)
  expect(second.selecting?.held).toBeNull()
})

test('where what is selected counts on both maps, it is told apart on both', () => {
  const { second } = show({ area: own!, shift: 7, picked: {} as NonNullable<BesideMap['picked']> })
  expect(second.selecting?.held).toBe(held)
})
