// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { IntlProvider } from 'use-intl'
import { afterEach, expect, test } from 'vitest'
import { en } from '#src/app/messages/en.ts'
import { panels } from '#src/app/messages/panels/en.ts'
import type { Multiples } from '#src/contract/desk/panels.ts'
import { toDayNumber } from '#src/domain/days.ts'
import { StateCode } from '#src/domain/states.ts'
import { buildAreaIndex } from '#src/situation/areas/area-index.ts'
import { areaAt } from '#tests/doubles/areas.ts'
import { AtAddress } from '#tests/doubles/at-address.tsx'
import { partsInside } from './parts-inside.ts'
import { SharedPointer } from './SharedPointer.tsx'
import { SmallCharts } from './SmallCharts.tsx'
import type { Said, SmallProps } from './small-props.ts'

afterEach(cleanup)

const index = buildAreaIndex([areaAt('31', 'district'), areaAt('31/1', 'town'), areaAt('31/2', 'town')])
const [district] = index.areas
/** A Saturday to the Friday after it; the first town has 0 to 6, the other ten times as many. */
const span = { from: toDayNumber('2022-06-04'), to: toDayNumber('2022-06-10') }
const seriesOf = ({ code }: { code: string }) => ({
  from: span.from,
  values: Array.from({ length: 7 }, (_, day) => day * (code === '2' ? 10 : 1) + 1),
  states: new Uint8Array(7).fill(StateCode.value),
})
const words = { zh: '数', en: 'number' }
const choice = {
  area: district,
  span,
  measure: { id: 'n', kind: 'flow', name: words, unit: words, decimals: 0 },
  per: null,
  calendar: { today: '2022-06-10' },
}

function Shown({ by, table }: { by: Multiples['by']; table: boolean }) {
  const [at, setAt] = useState<number | null>(null)
  const [said, setSaid] = useState<Said>({ text: '', spoken: '', stops: 0 })
  const [parts] = useState(() => partsInside(by, district!, span, index))
  const props = { wanted: { draw: 'chart', by }, parts, seriesOf, choice, index, version: 0, table }
  return (
    <>
      <SharedPointer said={said} at={at} onPoint={setAt} />
      <SmallCharts
        {...(props as unknown as SmallProps)}
        caption="number"
        at={at}
        onPoint={setAt}
        onSay={setSaid}
      />
    </>
  )
}

function show(by: Multiples['by'], table = false) {
  render(
    <AtAddress>
      <IntlProvider locale="en" messages={{ ...en, ...panels }}>
        <Shown by={by} table={table} />
      </IntlProvider>
    </AtAddress>,
  )
}
const numbers = () =>
  screen.getAllByRole('heading', { level: 3 }).map((one) => one.querySelector('b')?.textContent)
const press = (key: string) => fireEvent.keyDown(screen.getByRole('slider'), { key })
const spoken = () => screen.getByRole('slider').getAttribute('aria-valuetext')

test('keys point at a day in all charts at once, and it is spoken with their numbers', () => {
  show('town')
  expect(numbers()).toEqual(['7', '61'])
  press('Home')
  press('ArrowRight')
  expect(numbers()).toEqual(['2', '11'])
  expect(spoken()).toMatch(/5 Jun.*, 1 2, 2 11$/)
  press('End')
  expect(numbers()).toEqual(['7', '61'])
  press('Escape')
  expect(spoken()).toBe('1 7, 2 61')
})

test('weeks are pointed at by weekday: one that lacks it has no number', () => {
  show('week')
  press('Home')
  expect(numbers()).toEqual(['', '3'])
  press('End')
  expect(numbers()).toEqual(['2', ''])
})

test('the twin of weeks has every day of the window', () => {
  show('week', true)
  const cells = screen.getAllByRole('cell').map((one) => one.textContent)
  expect(cells.filter((text) => text !== '').sort()).toEqual(['1', '2', '3', '4', '5', '6', '7'])
})
