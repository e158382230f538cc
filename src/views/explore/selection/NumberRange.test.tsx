// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { IntlProvider } from 'use-intl'
import { afterEach, expect, test, vi } from 'vitest'
import { en } from '#src/app/messages/en.ts'
import { selection } from '#src/app/messages/selection/en.ts'
import { NumberRange } from './NumberRange.tsx'

afterEach(cleanup)

function show() {
  const onChange = vi.fn()
  render(
    <IntlProvider locale="en" messages={{ ...en, selection }}>
      <NumberRange name="floors" values={[3, 6, 18]} filter={undefined} onChange={onChange} />
    </IntlProvider>,
  )
  const [from, to] = screen.getAllByRole('spinbutton')
  const type = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } })
  return { onChange, from: from!, to: to!, type }
}

test('what is typed on a limit is one step back', () => {
  const { onChange, from, to, type } = show()
  fireEvent.focus(from)
  type(from, '1')
  type(from, '10')
  fireEvent.focus(to)
  type(to, '20')
  expect(onChange.mock.calls).toEqual([
    [{ min: 1 }, 'push'],
    [{ min: 10 }, 'replace'],
    [{ min: 10, max: 20 }, 'push'],
  ])
})

test('a lower limit above the upper one filters nothing, and says so', () => {
  const { onChange, from, to, type } = show()
  type(to, '5')
  type(from, '10')
  expect(onChange).toHaveBeenCalledTimes(1)
  expect(screen.getByRole('alert').textContent).toContain('From 10 is more than to 5')
  expect(from.getAttribute('aria-invalid')).toBe('true')
  type(from, '4')
  expect(onChange).toHaveBeenLastCalledWith({ min: 4, max: 5 }, 'replace')
  expect(screen.queryByRole('alert')).toBeNull()
})
