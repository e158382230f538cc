// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { IntlProvider } from 'use-intl'
import { afterEach, expect, test } from 'vitest'
import { en } from '#src/app/messages/en.ts'
import { panels } from '#src/app/messages/panels/en.ts'
import type { CatalogReply } from '#src/contract/catalog.ts'
import { buildPlaceIndex } from '#src/domain/places.ts'
import { StateCode } from '#src/domain/states.ts'
import { cubeSetOf } from '#src/queries/cubes/cube-set.ts'
import { buildAreaIndex } from '#src/situation/areas/area-index.ts'
import type { Choice } from '#src/views/explore/model/choice.ts'
import { areaAt } from '#tests/doubles/areas.ts'
import { AtAddress } from '#tests/doubles/at-address.tsx'
import type { FormProps } from './form-props.ts'
import { RankForm } from './RankForm.tsx'

afterEach(cleanup)

const index = buildAreaIndex([areaAt('t', 'town'), areaAt('t/a', 'committee'), areaAt('t/b', 'committee')])
const [town] = index.areas
const words = { zh: '数', en: 'number' }
const measure = { id: 'number', kind: 'flow', name: words, unit: words, decimals: 0 } as FormProps['measure']
const catalog = { measures: [measure], headlines: [] } as unknown as CatalogReply
/** Ten days: a reports 1 a day, b 2. */
const source = {
  measure: 'number',
  key: null,
  kind: 'flow' as const,
  places: buildPlaceIndex(['a', 'b'].map((id) => ({ id, path: `t/${id}` }))),
  from: 0,
  days: 10,
  values: [...Array(10).fill(1), ...Array(10).fill(2)],
  states: new Uint8Array(20).fill(StateCode.value),
  revision: 1,
}
const sets = new Map([['number', cubeSetOf([source], new Uint8Array())]])

function heads(span: { from: number; to: number }) {
  const choice = {
    area: town,
    part: { path: 't' },
    measure,
    span,
    days: { from: '1970-01-01', to: '1970-01-10' },
    compare: 'preceding',
  } as unknown as Choice
  const panel = { measure: 'number', form: 'rank', key: null, per: null, mean: false }
  const props = { catalog, index, choice, sets, panel, measure, sites: [], actions: null, table: false }
  render(
    <AtAddress>
      <IntlProvider locale="en" messages={{ ...en, ...panels }}>
        <RankForm {...(props as unknown as FormProps)} />
      </IntlProvider>
    </AtAddress>,
  )
  return screen.getAllByRole('columnheader').length
}

test('a rank says how it has moved since days of which all are there', () => {
  expect(heads({ from: 5, to: 9 })).toBe(5)
  expect(screen.getByRole('row', { name: /^1.* b / }).textContent).toContain('10')
})

test('half of the time before does not stand for the whole: nothing is compared', () => {
  expect(heads({ from: 3, to: 9 })).toBe(3)
})
