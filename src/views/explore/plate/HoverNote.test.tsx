// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/react'
import { IntlProvider } from 'use-intl'
import { afterEach, expect, test } from 'vitest'
import { en } from '#src/app/messages/en.ts'
import type { CatalogReply } from '#src/contract/catalog.ts'
import type { Site } from '#src/contract/sites.ts'
import { toDayNumber } from '#src/domain/days.ts'
import { buildPlaceIndex } from '#src/domain/places.ts'
import { StateCode } from '#src/domain/states.ts'
import { cubeSetOf } from '#src/queries/cubes/cube-set.ts'
import { buildAreaIndex } from '#src/situation/areas/area-index.ts'
import type { Choice } from '#src/views/explore/model/choice.ts'
import { areaAt } from '#tests/doubles/areas.ts'
import { HoverNote } from './HoverNote.tsx'

afterEach(cleanup)

const first = toDayNumber('2022-05-01')
const words = { zh: '数', en: 'scans' }
const measure = { id: 'scans', kind: 'flow', name: words, unit: words, decimals: 0 } as Choice['measure']
const catalog = {
  measures: [measure],
  kinds: [{ id: 'gate', measures: ['scans'] }],
} as unknown as CatalogReply
const index = buildAreaIndex([areaAt('t', 'town')])
const site = { id: 'g', kind: 'gate', name: 'East gate', path: 't/g' } as Site
const source = {
  measure: 'scans',
  key: null,
  kind: 'flow' as const,
  places: buildPlaceIndex([{ id: 'g', path: 't/g' }]),
  from: first,
  days: 14,
  values: [...Array(7).fill(1), ...Array(7).fill(10)],
  states: new Uint8Array(14).fill(StateCode.value),
  revision: 1,
}
const sets = new Map([['scans', cubeSetOf([source], new Uint8Array())]])
const span = { from: first + 7, to: first + 13 }
const choice = { measure, per: null, span } as Choice
const numbers = (value: number) => ({
  values: Float64Array.of(value),
  states: Uint8Array.of(StateCode.value),
})

function note(id: string, beside: { shift: number } | null, value: number): string {
  const { container } = render(
    <IntlProvider locale="en" messages={en}>
      <HoverNote
        hit={{ type: id === 't' ? 'area' : 'site', id, x: 0, y: 0 }}
        catalog={catalog}
        index={index}
        choice={choice}
        sites={[site]}
        sets={sets}
        numbers={numbers(value)}
        beside={beside && { ...beside, days: { from: span.from - beside.shift, to: span.to - beside.shift } }}
      />
    </IntlProvider>,
  )
  return container.textContent!
}

test('on a map alone the number is that of the chosen days', () => {
  expect(note('t', null, 70)).toContain('scans 70')
  expect(note('g', null, 70)).toContain('scans 70')
  expect(note('t', null, 70)).not.toContain('2022')
})

test('on the map of another time areas and sites have its numbers, with the days', () => {
  for (const id of ['t', 'g']) {
    const text = note(id, { shift: 7 }, 7)
    expect(text).toContain('scans 7')
    expect(text).not.toContain('70')
    expect(text).toMatch(/2022/)
  }
})

test('a site whose days are not all there has no number of another time', () => {
  expect(note('g', { shift: 10 }, 0)).not.toMatch(/scans \d/)
})
