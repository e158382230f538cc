import { expect, test } from 'vitest'
import type { RawCell } from '#server/ingest/reading/sheet.ts'
import type { FigureForm } from './figure.ts'
import { readFigure } from './read-figure.ts'

const people: FigureForm = {
  units: new Set(['人', 'people', 'person']),
  otherUnits: new Set(['人', '户', 'people', 'beds']),
  percent: null,
}

test.each<[RawCell, number]>([
  ['0', 0],
  ['17', 17],
  ['007', 7],
  ['  12 ', 12],
  ['１２３４', 1234],
  ['1,234', 1234],
  ['１，２３４', 1234],
  ['1 234', 1234],
  ['1\u00a0234\u00a0567', 1234567],
  ["1'234", 1234],
  ["'12", 12],
  ['-5', -5],
  ['−5', -5],
  ['+5', 5],
  ['1.5', 1.5],
  ['.5', 0.5],
  ['1,234.5', 1234.5],
  ['3e4', 30000],
  ['1.2万', 12000],
  ['1.1万', 11000],
  ['3千', 3000],
  ['0.5亿', 50000000],
  ['12人', 12],
  ['12 人', 12],
  ['1,234名', 1234],
  ['1.2万人', 12000],
  ['12 people', 12],
  ['1 person', 1],
  ['一百二十', 120],
  [' 三千零五 ', 3005],
  ['两万', 20_000],
  ['十二人', 12],
  ['零', 0],
  [42, 42],
  [0.1, 0.1],
  [-0, 0],
])('%j is the number %d, exactly', (cell, value) => {
  expect(readFigure(cell, people)).toEqual({ says: 'number', value, estimated: false, qualifier: null })
})

test.each<[string, number]>([
  ['近17000余人', 17000],
  ['280多', 280],
  ['280多名', 280],
  ['约300', 300],
  ['大约 300 人', 300],
  ['估计1,200', 1200],
  ['超过1.2万人', 12000],
  ['1700余人', 1700],
  ['100左右', 100],
  ['about 50', 50],
  ['approx. 50 people', 50],
  ['~50', 50],
  ['17000（估）', 17000],
])('%j is %d, estimated, in its own words', (cell, value) => {
  expect(readFigure(cell, people)).toEqual({ says: 'number', value, estimated: true, qualifier: cell })
})

test.each<[RawCell | undefined]>([
  [null],
  [undefined],
  [''],
  ['  '],
  ['\u3000'],
  ['-'],
  ['—'],
  ['——'],
  ['–'],
  ['/'],
  ['N/A'],
  ['n/a'],
  ['NA'],
  ['#N/A'],
  ['无'],
  ['空'],
  ['未报'],
  ['暂无'],
  ['null'],
  ['…'],
])('%j is nothing reported', (cell) => {
  expect(readFigure(cell, people)).toEqual({ says: 'nothing' })
})

test.each(['撤回', '撤销', '作废', 'withdraw', 'Withdrawn'])('%s withdraws', (cell) => {
  expect(readFigure(cell, people)).toEqual({ says: 'withdrawn' })
})

test.each([
  '<10',
  '＜10',
  '≤10',
  '>100',
  '10以内',
  '10以下',
  '100以上',
  '100+',
  '不足10',
  '不到10人',
  '少于5',
  '10-20',
  '10~20',
  '10至20',
  '10-20多名',
  'less than 10',
  '至少5',
])('%s is a range', (cell) => {
  expect(readFigure(cell, people)).toEqual({ says: 'range' })
})

test.each<[RawCell, string]>([
  ['十几', 'text'],
  ['一百二', 'text'],
  ['约一百', 'text'],
  ['十二户', 'unit'],
  ['张三', 'text'],
  ['12a', 'text'],
  ['1.2.3', 'separators'],
  ['1e999', 'text'],
  [Number.NaN, 'text'],
  [Number.POSITIVE_INFINITY, 'text'],
  [`${'9'.repeat(100)}`, 'text'],
  ['1,23', 'separators'],
  ['12 34', 'separators'],
  ['1.234,5', 'separators'],
  ['84.2%', 'percent'],
  ['84.2 %', 'percent'],
  ['８４％', 'percent'],
  ['5‰', 'percent'],
  ['12户', 'unit'],
  ['12 beds', 'unit'],
  ['2022-03-05', 'day'],
  ['2022年3月5日', 'day'],
  [{ day: 19000 }, 'day'],
  ['=1+1', 'formula'],
  ['@SUM(A1)', 'formula'],
  ['#REF!', 'spreadsheet-error'],
  [true, 'flag'],
])('%j is a fault: %s', (cell, why) => {
  expect(readFigure(cell, people)).toEqual({ says: 'fault', why })
})

test('a percent counts where the measure says so', () => {
  const value = (percent: number) => readFigure('84.2%', { ...people, percent })
  expect(value(0.01)).toMatchObject({ value: 0.842, estimated: false })
  expect(value(1)).toMatchObject({ value: 84.2, estimated: false })
  expect(readFigure('约84%', { ...people, percent: 1 })).toMatchObject({ value: 84, estimated: true })
})

test('a cell of a megabyte is told at once', () => {
  const begin = performance.now()
  for (const cell of [
    '人'.repeat(1e6),
    ' '.repeat(1e6),
    '1'.repeat(1e6),
    '1,'.repeat(5e5),
    `1${' '.repeat(1e6)}x`,
  ])
    readFigure(cell, people)
  expect(performance.now() - begin).toBeLessThan(5000)
})
