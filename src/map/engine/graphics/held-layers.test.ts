import type { Layer } from '@deck.gl/core'
import { expect, test } from 'vitest'
import { HeldLayers } from './held-layers.ts'

const layer = (id: string) => ({ id }) as Layer

function open() {
  let hasStyle = false
  let styled: () => void = () => undefined
  const given: string[] = []
  const held = new HeldLayers(
    {
      isStyleLoaded: () => hasStyle,
      on: (_, listener) => {
        styled = listener
      },
    },
    { setProps: ({ layers }) => given.push(layers.map(({ id }) => id).join(' ')) },
  )
  const loadStyle = () => {
    hasStyle = true
    styled()
  }
  return { held, given, loadStyle }
}

test('layers are given again when one of them is another, or stands elsewhere', () => {
  const { held, given, loadStyle } = open()
  loadStyle()
  const [fill, line] = [layer('fill'), layer('line')]
  held.give([fill, line])
  held.give([fill, line])
  expect(given).toEqual(['fill line'])
  held.give([fill, layer('line')])
  held.give([fill])
  held.give([line, fill])
  expect(given.slice(1)).toEqual(['fill line', 'fill', 'line fill'])
})

test('what came before there was a style is given again, and once more to another style', () => {
  const { held, given, loadStyle } = open()
  const layers = [layer('fill')]
  held.give(layers)
  held.give(layers)
  expect(given).toHaveLength(2)
  loadStyle()
  held.give(layers)
  held.give(layers)
  expect(given).toHaveLength(3)
  loadStyle()
  held.give(layers)
  expect(given).toHaveLength(4)
})
