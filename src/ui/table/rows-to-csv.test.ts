import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { rowsToCsv } from './rows-to-csv.ts'

const read = (csv: string) => Papa.parse<string[]>(csv.replace(/^\uFEFF/, ''), { skipEmptyLines: true }).data

test('a spreadsheet reads back what stood there', () => {
  const csv = rowsToCsv(
    ['名称', 'value'],
    [
      ['a "quoted", name', 3],
      ['two\nlines', -4.5],
      ['', null],
    ],
  )
  expect(csv.startsWith('\uFEFF')).toBe(true)
  expect(read(csv)).toEqual([
    ['名称', 'value'],
    ['a "quoted", name', '3'],
    ['two\nlines', '-4.5'],
    ['', ''],
  ])
})

test('nothing that a spreadsheet would run stays live', () => {
  const traps = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '＝1', '\r=1']
  const cells = read(
    rowsToCsv(
      ['a'],
      traps.map((trap) => [trap]),
    ),
  ).slice(1)
  expect(cells.map(([cell]) => cell)).toEqual(traps.map((trap) => `'${trap}`))
})
