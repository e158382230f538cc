import { describe, expect, test } from 'vitest'
import { openFile } from '#server/ingest/reading/open-file.ts'
import { failureOf, rowsOf } from '#tests/doubles/files/walk-file.ts'
import { faultAt } from './fault-at.ts'

const bytes = (value: unknown) =>
  new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value))

const list = [
  { place: 'A', day: '2022-03-05', value: 1 },
  { place: 'B', value: null, note: true },
]
const table = [
  { number: 1, cells: ['place', 'day', 'value', 'note'] },
  { number: 2, cells: ['A', '2022-03-05', 1, null] },
  { number: 3, cells: ['B', null, null, true] },
]

describe('lists of objects', () => {
  test('become a sheet under the keys of them all, in whatever they are wrapped', async () => {
    const wrapped = ['data', 'rows', 'observations', 'records'].map((name) => ({ [name]: list, total: 2 }))
    for (const json of [list, ...wrapped]) {
      const file = await openFile('a.json', bytes(json))
      expect(file).toMatchObject({ format: 'json', encoding: 'utf-8' })
      expect(file.json).toBe(undefined)
      expect(await rowsOf(file.sheets[0])).toEqual(table)
    }
  })

  test('one object a line, whatever the name; a blank line is none', async () => {
    const lines = `${list.map((one) => JSON.stringify(one)).join('\r\n\n')}\n`
    for (const name of ['a.ndjson', 'a.txt'])
      expect(await rowsOf((await openFile(name, bytes(lines))).sheets[0])).toEqual(table)
    const many = `${'{"place":"A","value":1}\n'.repeat(50_000)}{"last":2}`
    const rows = await rowsOf((await openFile('a.jsonl', bytes(many))).sheets[0])
    expect(rows[0]?.cells).toEqual(['place', 'value', 'last'])
    expect(rows.at(-1)).toEqual({ number: 50_002, cells: [null, null, 2] })
  })

  test('a list on one line may be longer than a row of a table, and so may the first of the lines', async () => {
    const long = { place: '长'.repeat(3_000_000), value: 1 }
    const asList = await openFile('a.json', bytes([long, { value: 2 }]))
    expect((await rowsOf(asList.sheets[0])).map(({ cells }) => cells[1])).toEqual(['value', 1, 2])
    const first = { place: '长'.repeat(200_000), value: 1 }
    const asLines = await openFile('a.ndjson', bytes(`${JSON.stringify(first)}\n{"value":2}\n`))
    expect((await rowsOf(asLines.sheets[0])).slice(1).map(({ cells }) => cells)).toEqual([
      [first.place, 1],
      [null, 2],
    ])
  })

  test('keys that objects have by nature are keys like others', async () => {
    const text = '[{"__proto__":"x","constructor":1,"value":1e999},{"toString":2}]'
    const { sheets } = await openFile('a.json', bytes(text))
    expect(await rowsOf(sheets[0])).toEqual([
      { number: 1, cells: ['__proto__', 'constructor', 'value', 'toString'] },
      { number: 2, cells: ['x', 1, 'Infinity', null] },
      { number: 3, cells: [null, null, null, 2] },
    ])
    expect(Object.keys(Object.prototype)).toEqual([])
  })
})

describe('shapes of their own', () => {
  test('GeoJSON and nested JSON are handed over', async () => {
    const geo = { type: 'FeatureCollection', features: [] }
    expect(await openFile('a.json', bytes(geo))).toMatchObject({ format: 'geojson', json: geo, sheets: [] })
    const zones = { red_zone: [], yellow_zone: [{ lnglat: [121.4, 31.2], name: 'x' }] }
    expect(await openFile('a.json', bytes(zones))).toMatchObject({ format: 'json', json: zones, sheets: [] })
    const nested = [{ name: 'x', lnglat: [121.4, 31.2] }]
    const file = await openFile('a.json', bytes(nested))
    expect(file.json).toEqual(nested)
    expect(await rowsOf(file.sheets[0])).toEqual([
      { number: 1, cells: ['name', 'lnglat'] },
      { number: 2, cells: ['x', null] },
    ])
  })
})

describe('what is no JSON', () => {
  test('is named by its line', async () => {
    expect(await failureOf('a.json', bytes('[\n{"a":1},\n{"a":}\n]'))).toEqual({
      code: 'malformed-json',
      args: { line: 3 },
    })
    expect(await failureOf('a.json', bytes('[{"a":1},\n{"a":1'))).toMatchObject({ args: { line: 2 } })
    expect(await failureOf('a.ndjson', bytes('{"a":1}\n{"a":2}\n{"a":\n{"a":4}'))).toMatchObject({
      args: { line: 3 },
    })
    expect(await failureOf('a.json', bytes('place,value\nA,1'))).toMatchObject({ code: 'malformed-json' })
    expect(await failureOf('a.json', bytes(`${'['.repeat(200_000)}`))).toMatchObject({
      code: 'malformed-json',
    })
  })

  test('a byte that is no text is named by its line, on a long one too', async () => {
    const file = bytes(`[\n{"a":"${'长'.repeat(100_000)}"},\n{"a":1}]`)
    file[200_000] = 0x0f
    expect(await failureOf('a.json', file)).toEqual({ code: 'undecodable', args: { row: 2 } })
  })

  test.each([
    ['{"a":1,\n}', 2],
    ['{"a":1\n,"b" 2}', 2],
    ['[1,\n2,\n tru]', 3],
    ['{"a":"\n"}', 1],
    ['[1]\n[2]', 2],
    ['["\\x"]', 1],
    ['{"a":\n01}', 2],
    ['[1\n}', 2],
    ['', 1],
  ])('%j fails in line %i', async (text, line) => {
    expect(text.slice(0, faultAt(text)).split('\n')).toHaveLength(line)
    expect(() => JSON.parse(text)).toThrow()
  })

  test('a table may begin with a bracket', async () => {
    expect((await openFile('a.csv', bytes('[2022年],值\nA,1'))).format).toBe('csv')
  })
})
