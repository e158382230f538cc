// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { takeTurns } from '#src/domain/turns/turns.ts'
import { colourOf } from './colour.ts'
import { familyOf } from './faces.ts'
import { hatchesOf } from './hatch.ts'
import { make, type Pen } from './pen.ts'
import { steadyStroke } from './steady-stroke.ts'

function newPen(): Pen {
  let ids = 0
  return {
    origin: { x: 0, y: 0 },
    density: 1,
    definitions: make('defs', {}),
    weights: new Set(),
    newId: () => `p${++ids}`,
    turns: takeTurns,
  }
}

test('every way in which a browser says a colour becomes the one that all programs read', () => {
  expect(colourOf('rgb(26, 79, 176)')).toEqual({ hex: '#1a4fb0', alpha: 1 })
  expect(colourOf('rgba(26, 79, 176, 0.25)')).toEqual({ hex: '#1a4fb0', alpha: 0.25 })
  expect(colourOf('color(srgb 1 0 0.5 / 0.22)')).toEqual({ hex: '#ff0080', alpha: 0.22 })
  expect(colourOf('rgba(0, 0, 0, 0)')).toBeNull()
  expect(colourOf('none')).toBeNull()
  expect(colourOf('url("#hatch")')).toBeNull()
})

test('the hatches of the states are patterns of the same period and colours', () => {
  const pen = newPen()
  const style = {
    backgroundImage:
      'repeating-linear-gradient(45deg, rgb(117, 132, 154) 0px, rgb(117, 132, 154) 1px, rgba(0, 0, 0, 0) 1px, rgba(0, 0, 0, 0) 5px), repeating-linear-gradient(-45deg, rgb(117, 132, 154) 0px, rgb(117, 132, 154) 1px, rgb(244, 246, 248) 1px, rgb(244, 246, 248) 5px)',
    backgroundSize: 'auto',
  } as CSSStyleDeclaration
  expect(hatchesOf(style, { x: 3, y: 4 }, pen)).toEqual(['url(#p1)', 'url(#p2)'])
  const [under, over] = [...pen.definitions.children]
  expect(under!.getAttribute('patternTransform')).toContain('rotate(-45)')
  expect(
    [...under!.children].map((rect) => [rect.getAttribute('fill'), rect.getAttribute('height')]),
  ).toEqual([
    ['#75849a', '1'],
    ['#f4f6f8', '4'],
  ])
  // Through the upper one the lower one is seen.
  expect(over!.children).toHaveLength(1)
  expect(over!.getAttribute('width')).toBe('5')
})

test('the dots of what is not expected are dots', () => {
  const pen = newPen()
  const style = {
    backgroundImage:
      'radial-gradient(circle, rgb(117, 132, 154) 0px, rgb(117, 132, 154) 0.8px, rgba(0, 0, 0, 0) 1.12px)',
    backgroundSize: '5px 5px',
  } as CSSStyleDeclaration
  expect(hatchesOf(style, { x: 0, y: 0 }, pen)).toEqual(['url(#p1)'])
  const dot = pen.definitions.querySelector('circle')!
  expect([dot.getAttribute('r'), dot.getAttribute('cx')]).toEqual(['0.8', '2.5'])
})

test('other programs are told of faces that they can have', () => {
  expect(familyOf('"LK Figures", "Noto Sans CJK SC", system-ui, sans-serif')).toBe(
    "Barlow, 'Arial Narrow', 'Liberation Sans Narrow', 'Noto Sans CJK SC', sans-serif",
  )
})

test('a line that is not to be stretched with its drawing is as wide where nobody knows of that', () => {
  const stretched = (a: number, d: number) => ({
    getCTM: () => ({ a, b: 0, c: 0, d, e: 5, f: -2 }) as DOMMatrix,
  })
  const line = (more: Record<string, string>) =>
    make('path', { d: 'M1 2L3 4h.01V10Z', stroke: '#1a4fb0', 'stroke-width': 1.5, ...more })
  const evenly = line({ 'stroke-dasharray': '5, 4' })
  steadyStroke(stretched(0.5, 0.5), evenly)
  expect(evenly.getAttribute('stroke-width')).toBe('3')
  expect(evenly.getAttribute('stroke-dasharray')).toBe('10, 8')
  expect(evenly.getAttribute('d')).toBe('M1 2L3 4h.01V10Z')
  const oddly = line({})
  steadyStroke(stretched(0.5, 4), oddly)
  expect(oddly.getAttribute('stroke-width')).toBe('1.5')
  expect(oddly.getAttribute('d')).toBe('M5.5 6L6.5 14h0.005V38Z')
  expect(oddly.getAttribute('transform')).toBe('matrix(2 0 0 0.25 -10 0.5)')
  const area = make('path', { d: 'M1 2L3 4Z', stroke: 'none' })
  steadyStroke(stretched(0.5, 4), area)
  expect(area.getAttribute('transform')).toBeNull()
})
