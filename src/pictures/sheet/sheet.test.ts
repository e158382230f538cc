// @vitest-environment jsdom
import { afterEach, expect, test } from 'vitest'
import { drawAgainOf, drawsAgain } from '#src/pictures/pictured.ts'
import { type About, laySheet } from './lay-sheet.ts'

afterEach(() => {
  document.body.innerHTML = ''
})

const about: About = {
  title: '已复工企业 · 徐泾镇',
  lines: ['上海市 › 徐泾镇 · 5月1日 – 6月3日'],
  marks: ['演示数据'],
  notes: ['筛选：无'],
  moreRows: (count) => `另有 ${count} 行`,
}

function shown(element: HTMLElement): string[] {
  const isOff = (one: Element | null): boolean =>
    one instanceof HTMLElement && (one.style.display === 'none' || isOff(one.parentElement))
  const words: string[] = []
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const text = walker.currentNode.textContent!.trim()
    if (text && !isOff(walker.currentNode.parentElement)) words.push(text)
  }
  return words
}

function panelOf(html: string): HTMLElement {
  const panel = document.createElement('section')
  panel.innerHTML = html
  document.body.append(panel)
  return panel
}

test('a sheet says what the panel says between what it is of and where it comes from, and nothing that is to be pressed', () => {
  const panel = panelOf(
    '<button aria-label="设置"><svg></svg></button><p>合计 <b>2,091</b></p><div data-off-picture="">拖动</div>',
  )
  const sheet = laySheet(panel, about)
  expect(shown(sheet.element)).toEqual([
    '已复工企业 · 徐泾镇',
    '演示数据',
    '上海市 › 徐泾镇 · 5月1日 – 6月3日',
    '合计',
    '2,091',
    '筛选：无',
  ])
  expect(sheet.element.dataset.theme).toBe('light')
  sheet.remove()
  expect(document.body.children).toHaveLength(1)
  expect(panel.querySelector('button')!.style.display).toBe('')
})

test('of a long table the sheet holds the first rows, and says how many more there are', () => {
  const rows = Array.from({ length: 100 }, (_, i) => `<tr><td>row ${i}</td></tr>`).join('')
  const table = `<table><tbody>${rows}<tr aria-hidden="true"><td>room</td></tr></tbody></table>`
  const sheet = laySheet(panelOf(`<section data-unroll="">${table}</section>`), about)
  const words = shown(sheet.element)
  expect(words).toContain('row 59')
  expect(words).not.toContain('row 60')
  expect(words).not.toContain('room')
  expect(words).toContain('另有 40 行')
})

test('of a table of which only what is seen was drawn, all else counts as left, but not its head and foot', () => {
  const rows = Array.from({ length: 10 }, (_, i) => `<tr><td>row ${i}</td></tr>`).join('')
  const table = `<table aria-rowcount="357"><tbody>${rows}</tbody><tfoot><tr><td>all</td></tr></tfoot></table>`
  const words = shown(laySheet(panelOf(`<section data-unroll="">${table}</section>`), about).element)
  expect(words).toContain('all')
  expect(words).toContain('另有 345 行')
})

test('what draws itself does so on the sheet too', () => {
  const panel = panelOf('<div><canvas></canvas></div>')
  const image = document.createElement('canvas')
  const draw = () => Promise.resolve({ image })
  drawsAgain(panel.querySelector('canvas')!, draw)
  const { element } = laySheet(panel, about)
  expect(drawAgainOf(element.querySelector('canvas')!)).toBe(draw)
})
