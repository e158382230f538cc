import { expect, test } from 'vitest'
import type { Row, Table } from '#server/exports/table.ts'
import { exportWords } from '#server/exports/words.ts'
import type { SheetCell, SheetContent } from '#server/spreadsheets/content.ts'
import { sheetsOf } from './xlsx.ts'

/** What a spreadsheet program opens of one sheet, its header among them. */
const most = 2 ** 20

function bookOf(count: number) {
  const row: Row = { place: { id: 'c1', cells: [], point: null }, cells: [1] }
  const table: Table = {
    columns: [{ id: 'value', name: '数值', type: 'number' }],
    count,
    async *blocks() {
      for (let left = count; left > 0; left -= 65_536) yield new Array<Row>(Math.min(left, 65_536)).fill(row)
    },
  }
  return sheetsOf({
    table,
    title: '说明',
    marks: ['演示数据'],
    about: [],
    definitions: [],
    states: [],
    words: exportWords.zh,
  })
}

async function linesOf({ rows }: SheetContent): Promise<number> {
  let lines = 0
  for await (const _ of rows) lines++
  return lines
}

const written = ({ rows }: SheetContent) =>
  (rows as SheetCell[][])
    .flat()
    .map((cell) => String(cell !== null && typeof cell === 'object' && 'value' in cell ? cell.value : cell))

test('rows that one sheet does not hold go on on the next, and the second sheet says so', async () => {
  const [first, about, second, ...more] = bookOf(most + 9)
  expect(more).toEqual([])
  expect(second!.name).toBe('数据 2 演示数据')
  expect(await linesOf(first!)).toBe(most)
  // One row stayed behind for the header, and each sheet has one.
  expect(await linesOf(second!)).toBe(9 + 1 + 1)
  expect(written(about!)).toContain(
    `${most + 9} 行超过一张工作表的上限，依次写在 2 张表上：数据 演示数据、数据 2 演示数据。`,
  )
})

test('what one sheet holds stays on one', async () => {
  const [first, about, ...more] = bookOf(most - 1)
  expect(more).toEqual([])
  expect(written(about!)).not.toContain('分表')
  expect(await linesOf(first!)).toBe(most)
})
