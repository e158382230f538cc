// @vitest-environment jsdom
import { beforeAll, expect, test } from 'vitest'
import { drawLabels } from '../labels/draw-labels.ts'
import { drawLevelGlyph } from '../labels/level-glyphs.ts'
import { makeTokens } from '../tokens.ts'
import { SvgPen } from './svg-pen.ts'

beforeAll(() => {
  // What jsdom lacks; only its identity matters.
  globalThis.Path2D ??= class {} as typeof Path2D
})

const tokens = makeTokens((name) => (name === '--font-text' ? '"LK Figures", sans-serif' : '#102030'))
const look = { tokens, unit: 2, measure: () => 40 }

test('the names and figures on the map are text, each over its halo', () => {
  const pen = new SvgPen((family) => family.replace('"LK Figures"', 'Barlow'))
  const label = {
    id: 'a',
    lon: 0,
    lat: 0,
    priority: 1,
    lines: [
      { text: '二联村', size: 12, weight: 600 as const },
      { text: '48', size: 12, weight: 600 as const },
    ],
    more: null,
    color: '#10202f',
    halo: '#ffffff',
    anchor: 'centre' as const,
  }
  drawLabels(pen, [{ label, x: 100, y: 80, more: false }], look)
  const texts = [...pen.drawing.querySelectorAll('text')]
  expect(texts.map((text) => text.textContent)).toEqual(['二联村', '二联村', '48', '48'])
  const [halo, name] = texts
  expect([halo!.getAttribute('stroke'), halo!.hasAttribute('data-halo')]).toEqual(['#ffffff', true])
  expect(name!.getAttribute('fill')).toBe('#10202f')
  expect(name!.getAttribute('text-anchor')).toBe('middle')
  expect(name!.getAttribute('font-size')).toBe('24px')
  expect(name!.getAttribute('font-family')).toBe('Barlow, sans-serif')
  expect(Number(texts[2]!.getAttribute('y'))).toBeGreaterThan(Number(name!.getAttribute('y')))
})

test('a glyph keeps its path, its place and its size', () => {
  const pen = new SvgPen((family) => family)
  drawLevelGlyph(pen, 'serious', { x: 30, y: 40 }, 8, tokens)
  const [triangle, mark] = [...pen.drawing.children]
  expect(triangle!.getAttribute('d')).toBe('M0 -1L1.08 .88H-1.08Z')
  expect(triangle!.getAttribute('transform')).toBe('translate(30 40) scale(8)')
  expect(mark!.getAttribute('fill')).toBe('none')
})
