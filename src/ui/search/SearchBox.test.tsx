// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { SearchBox } from './SearchBox.tsx'

const towns = ['徐泾镇', '徐家汇街道', '新泾镇']
const words = {
  results: (count: number) => `${count} found`,
  none: (text: string) => `nothing for ${text}`,
  clear: 'clear',
}

function show() {
  const onChoose = vi.fn()
  render(
    <>
      <input aria-label="other" />
      <SearchBox
        label="find"
        placeholder="name"
        shortcut="/"
        search={(text) =>
          towns.filter((name) => name.includes(text)).map((name) => ({ id: name, name, marks: [[0, 1]] }))
        }
        onChoose={onChoose}
        words={words}
      />
    </>,
  )
  const field = screen.getByRole('combobox', { name: 'find' })
  return {
    onChoose,
    field,
    type: (value: string) => fireEvent.change(field, { target: { value } }),
    press: (key: string) => fireEvent.keyDown(field, { key }),
    chosen: () => screen.getByRole('option', { selected: true }).textContent,
  }
}

afterEach(cleanup)

test('typing lists what matches and says how many', () => {
  const { type, field } = show()
  expect(field.getAttribute('aria-expanded')).toBe('false')
  type('徐')
  expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual(['徐泾镇', '徐家汇街道'])
  expect(screen.getByRole('status').textContent).toBe('2 found')
  expect(field.getAttribute('aria-expanded')).toBe('true')
})

test('the arrows go round, Enter chooses and empties the field', () => {
  const { type, press, chosen, onChoose, field } = show()
  type('徐')
  expect(chosen()).toBe('徐泾镇')
  press('ArrowDown')
  expect(chosen()).toBe('徐家汇街道')
  press('ArrowDown')
  expect(chosen()).toBe('徐泾镇')
  press('ArrowUp')
  press('Enter')
  expect(onChoose.mock.calls).toEqual([['徐家汇街道']])
  expect((field as HTMLInputElement).value).toBe('')
  expect(screen.queryByRole('option')).toBeNull()
})

test('a miss says so, Escape empties', () => {
  const { type, press, field } = show()
  type('北京')
  expect(screen.getByText('nothing for 北京')).toBeTruthy()
  press('Escape')
  expect((field as HTMLInputElement).value).toBe('')
})

test('Enter inside an input method chooses nothing', () => {
  const { type, field, onChoose } = show()
  type('徐')
  fireEvent.keyDown(field, { key: 'Enter', isComposing: true })
  expect(onChoose).not.toHaveBeenCalled()
})

test('the shortcut brings the reader here, but not out of another field', () => {
  const { field } = show()
  const other = screen.getByLabelText('other')
  other.focus()
  fireEvent.keyDown(other, { key: '/' })
  expect(document.activeElement).toBe(other)
  other.blur()
  fireEvent.keyDown(document.body, { key: '/' })
  expect(document.activeElement).toBe(field)
})
