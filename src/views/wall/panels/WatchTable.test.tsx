// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { IntlProvider } from 'use-intl'
import { afterEach, expect, test } from 'vitest'
import { zh } from '#src/app/messages/zh.ts'
import { WatchTable } from './WatchTable.tsx'

afterEach(cleanup)

const cells = [
  { count: 12, silent: 2, raised: 3 },
  { count: 5, silent: 0, raised: 0 },
]

function cellsOf(showsAlarms: boolean) {
  render(
    <IntlProvider locale="zh" messages={zh}>
      <WatchTable
        heads={[]}
        lines={[{ id: 'a', name: '徐泾镇', cells, whole: false }]}
        showsAlarms={showsAlarms}
      />
    </IntlProvider>,
  )
  return screen.getAllByRole('cell').map((cell) => ({
    text: cell.textContent?.trim().replace(/\s+/g, ' '),
    marks: cell.querySelectorAll('svg').length,
  }))
}

test('a cell says how many speak of how many, and how many are in alarm, each with a mark of its own', () => {
  expect(cellsOf(true)).toEqual([
    { text: '10/12 3', marks: 2 },
    { text: '5', marks: 0 },
  ])
})

test('where there is no room for alarms, none are half said', () => {
  expect(cellsOf(false)).toEqual([
    { text: '10/12', marks: 1 },
    { text: '5', marks: 0 },
  ])
})
