// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, expect, test } from 'vitest'
import { OrderedList } from './OrderedList.tsx'

const say = (what: string) => (name: string) => `${what} ${name}`

function Arranged() {
  const [names, setNames] = useState(['a', 'b', 'c'])
  const swap = (id: string, by: number) =>
    setNames((list) => {
      const at = list.indexOf(id)
      return list.with(at, list[at + by]!).with(at + by, id)
    })
  return (
    <OrderedList
      label="columns"
      items={names.map((id) => ({ id, name: id, pinned: false }))}
      canMove={(id, by) => names[names.indexOf(id) + by] !== undefined}
      onMove={swap}
      onPin={() => {}}
      onRemove={(id) => setNames((list) => list.filter((one) => one !== id))}
      words={{
        up: say('up'),
        down: say('down'),
        pin: say('pin'),
        unpin: say('unpin'),
        remove: say('remove'),
      }}
    />
  )
}

afterEach(cleanup)
const order = () => screen.getAllByRole('listitem').map((row) => row.textContent)
const press = (name: string) => {
  const button = screen.getByRole('button', { name })
  button.focus()
  fireEvent.click(button)
}

test('whoever moves or takes away by keys keeps the focus in the list', async () => {
  render(<Arranged />)
  press('down a')
  expect(order()).toEqual(['b', 'a', 'c'])
  expect(document.activeElement?.getAttribute('aria-label')).toBe('down a')
  press('down a')
  expect(order()).toEqual(['b', 'c', 'a'])
  expect(screen.getByRole('list').contains(document.activeElement)).toBe(true)
  press('remove c')
  expect(order()).toEqual(['b', 'a'])
  expect(document.activeElement?.getAttribute('aria-label')).toBe('remove a')
})
