// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react'
import fc from 'fast-check'
import { IntlProvider } from 'use-intl'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { briefing } from '#src/app/messages/briefing/en.ts'
import { en } from '#src/app/messages/en.ts'
import type { Area } from '#src/contract/areas.ts'
import type { CatalogReply } from '#src/contract/catalog.ts'
import type { Per } from '#src/contract/desk/panels.ts'
import { buildPlaceIndex } from '#src/domain/places.ts'
import { StateCode } from '#src/domain/states.ts'
import { cubeSetOf } from '#src/queries/cubes/cube-set.ts'
import { buildAreaIndex } from '#src/situation/areas/area-index.ts'
import { figureFormat } from '#src/situation/measures/figure-text.ts'
import type { Choice } from '#src/views/explore/model/choice.ts'
import { AtAddress } from '#tests/doubles/at-address.tsx'
import { watchNoSize } from '#tests/doubles/charts/chart-stage.ts'
import { Places } from './Places.tsx'

beforeAll(watchNoSize)
afterEach(cleanup)

/** A town of three committees, with two sites in each; committees count residents, sites report the number. */
const length = 16
const codes = ['a', 'b', 'c']
const levels = ['town', 'committee'] as const
const areas = ['t', ...codes.map((code) => `t/${code}`)].map((path): Area => {
  const [code = '', parent = null] = path.split('/').reverse()
  const level = levels[path.split('/').length - 1]!
  return { code, parent, path, name: code, nameEn: `${level} ${code}`, level, point: null } as Area
})
const index = buildAreaIndex(areas)
const sites = codes.flatMap((code) =>
  [1, 2].map((one) => ({ id: `${code}${one}`, path: `t/${code}/${code}${one}` })),
)
const committees = codes.map((code) => ({ id: code, path: `t/${code}` }))

const described = { name: { zh: '数', en: 'number' }, unit: { zh: '个', en: 'pieces' }, decimals: 0 }
const catalogOf = (kind: 'flow' | 'stock') =>
  ({
    population: 'people',
    headlines: [],
    measures: [
      { ...described, id: 'number', kind, reporting: [{ by: { site: 'gate' }, every: 'day' }] },
      { ...described, id: 'people', kind: 'stock', reporting: [{ by: 'committee', every: 'day' }] },
    ],
  }) as unknown as CatalogReply

/** NaN: nothing was reported. */
const setOf = (
  measure: string,
  kind: 'flow' | 'stock',
  places: { id: string; path: string }[],
  cells: number[],
) => {
  const states = Uint8Array.from(cells, (value) =>
    Number.isNaN(value) ? StateCode.missing : value === 0 ? StateCode.zero : StateCode.value,
  )
  const source = {
    measure,
    key: null,
    kind,
    places: buildPlaceIndex(places),
    from: 0,
    days: length,
    revision: 1,
  }
  return cubeSetOf([{ ...source, values: Float64Array.from(cells), states }], new Uint8Array())
}

/** The number of some sites over some days, divided, in plain loops; null: there is none. */
function slowly(
  { kind, cells, people, per }: { kind: string; cells: number[]; people: number[]; per: Per | null },
  own: string,
  from: number,
  to: number,
): number | null {
  let [above, below] = [0, 0]
  let isThere = false
  for (let day = kind === 'flow' ? from : to; day <= to; day++) {
    const on = (code: string) =>
      sites.flatMap(({ path }, row) => {
        const value = cells[row * length + day]!
        return `${path}/`.startsWith(code) && !Number.isNaN(value) ? [value] : []
      })
    const sum = (values: number[]) => values.reduce((all, one) => all + one, 0)
    const [inside, around] = [on(`t/${own}/`), on('t/')]
    if (inside.length === 0) continue
    const under = { residents: people[codes.indexOf(own)]!, site: inside.length, share: sum(around) }
    if (per !== null && under[per] === 0) continue
    isThere = true
    above += sum(inside)
    if (per !== null) below = under[per] + (kind === 'flow' && per !== 'residents' ? below : 0)
  }
  if (!isThere) return null
  return per === null ? above : (above / below) * (per === 'residents' ? 10_000 : 1)
}

test('the list says by how much each number has changed, divided or whole', () => {
  const asked = fc.record({
    kind: fc.constantFrom('flow' as const, 'stock' as const),
    per: fc.constantFrom<Per | null>(null, 'residents', 'site', 'share'),
    cells: fc.array(fc.oneof(fc.integer({ min: 0, max: 40 }), fc.constant(Number.NaN)), {
      minLength: sites.length * length,
      maxLength: sites.length * length,
    }),
    people: fc.array(fc.integer({ min: 200, max: 4000 }), { minLength: 3, maxLength: 3 }),
    compare: fc.constantFrom('week' as const, 'preceding' as const),
    days: fc.integer({ min: 1, max: 6 }),
  })
  fc.assert(
    fc.property(asked, ({ kind, per, cells, people, compare, days }) => {
      const catalog = catalogOf(kind)
      const [measure] = catalog.measures
      const span = { from: length - days, to: length - 1 }
      const choice = { area: areas[0], part: { path: 't' }, measure, key: null, per, span, compare } as Choice
      const sets = new Map([
        ['number', setOf('number', kind, sites, cells)],
        [
          'people',
          setOf(
            'people',
            'stock',
            committees,
            people.flatMap((count) => Array(length).fill(count)),
          ),
        ],
      ])
      render(
        <AtAddress>
          <IntlProvider locale="en" messages={{ ...en, briefing }}>
            <Places catalog={catalog} index={index} choice={choice} sets={sets} />
          </IntlProvider>
        </AtAddress>,
      )
      const format = figureFormat(measure!, 'en', per)
      const shift = compare === 'week' ? 7 : days
      for (const code of codes) {
        const row = screen.getByRole('row', { name: new RegExp(`^committee ${code}`) })
        const told = within(row)
          .getAllByRole('cell')
          .map(({ textContent }) => textContent)
        const asking = { kind, cells, people, per }
        const now = slowly(asking, code, span.from, span.to)
        const then = slowly(asking, code, span.from - shift, span.to - shift)
        if (now !== null) expect(told[0]).toContain(format.full(now))
        expect(told[1]).toBe(now === null || then === null ? '—' : format.change(now - then))
      }
      cleanup()
    }),
    { numRuns: 60 },
  )
})
