// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { checkDays, tidyDay } from './check-days.ts'
import { DateRangeField } from './DateRangeField.tsx'

const bounds = { from: '2020-01-20', to: '2022-06-03' }

async function open() {
  const onChange = vi.fn()
  const onPreset = vi.fn()
  const earlier = vi.fn()
  render(
    <DateRangeField
      label="days"
      text="3 May – 3 Jun"
      countText="32 days"
      earlier={earlier}
      later={null}
      value={{ from: '2022-05-03', to: '2022-06-03' }}
      bounds={bounds}
      onChange={onChange}
      presets={[
        { id: 'last-7', label: '7 d' },
        { id: 'all', label: 'All' },
      ]}
      preset="last-7"
      onPreset={onPreset}
      locale="en"
      words={{
        choose: 'choose days',
        hint: 'hint',
        presets: 'presets',
        earlier: 'before',
        later: 'after',
        from: 'first',
        to: 'last',
        apply: 'apply',
        previousMonth: 'previous month',
        nextMonth: 'next month',
        invalidDay: 'not a day',
        outside: 'no data there',
        order: 'wrong order',
      }}
    />,
  )
  fireEvent.click(screen.getByRole('button', { name: 'before' }))
  expect(earlier).toHaveBeenCalledOnce()
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'after' }).disabled).toBe(true)
  fireEvent.click(screen.getByRole('button', { name: /3 May/ }))
  const dialog = await screen.findByRole('dialog', { name: 'choose days' })
  await within(dialog).findByRole('button', { name: 'apply' })
  const type = (first: string, last: string) => {
    fireEvent.change(within(dialog).getByLabelText('first'), { target: { value: first } })
    fireEvent.change(within(dialog).getByLabelText('last'), { target: { value: last } })
    fireEvent.click(within(dialog).getByRole('button', { name: 'apply' }))
  }
  const press = (day: RegExp) => {
    const cell = within(dialog).getByRole('button', { name: day })
    fireEvent.click(cell)
  }
  return { onChange, onPreset, dialog, type, press }
}

// jsdom lacks it; the popover asks for it.
vi.stubGlobal('CSS', { escape: (text: string) => text, supports: () => false })

afterEach(cleanup)

test('two presses in the calendar choose a window, and close it', async () => {
  const { onChange, press } = await open()
  press(/May 10, 2022/)
  press(/May 20, 2022/)
  expect(onChange.mock.calls).toEqual([[{ from: '2022-05-10', to: '2022-05-20' }]])
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
})

test('pressing one day twice chooses that day', async () => {
  const { onChange, press } = await open()
  press(/May 10, 2022/)
  press(/May 10, 2022/)
  expect(onChange.mock.calls).toEqual([[{ from: '2022-05-10', to: '2022-05-10' }]])
})

test('days typed in are taken; faults are named', async () => {
  const { onChange, type } = await open()
  type('2022-02-30', '2022-03-01')
  expect(screen.getByRole('alert').textContent).toBe('not a day')
  type('2022-03-02', '2022-03-01')
  expect(screen.getByRole('alert').textContent).toBe('wrong order')
  type('2019-03-02', '2022-03-01')
  expect(screen.getByRole('alert').textContent).toBe('no data there')
  expect(onChange).not.toHaveBeenCalled()
  type('2022/3/1', '20220331')
  expect(onChange.mock.calls).toEqual([[{ from: '2022-03-01', to: '2022-03-31' }]])
})

test('a preset is one press', async () => {
  const { onPreset, dialog } = await open()
  fireEvent.click(within(dialog).getByRole('button', { name: 'All' }))
  expect(onPreset.mock.calls).toEqual([['all']])
})

describe('a day as people write it', () => {
  test.each([
    ['2022年6月3日', '2022-06-03'],
    ['２０２２．６．３', '2022-06-03'],
    ['2022-06-03', '2022-06-03'],
    ['3 June', '3 June'],
  ])('%s', (text, day) => {
    expect(tidyDay(text)).toBe(day)
  })

  test('both ends of the bounds are inside', () => {
    expect(checkDays(bounds.from, bounds.to, bounds)).toBeNull()
  })
})
