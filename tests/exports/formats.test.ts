import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Problem } from '#src/contract/problems.ts'
import { openTown, type Reported, token } from '#tests/api/town.ts'
import { emptyDatabase } from '#tests/doubles/database.ts'
import { readExport } from '#tests/doubles/files/read-export.ts'

const on = (day: number) => `2022-03-0${day}`
const at = '2022-03-09T20:00:00+08:00'
const reports: Reported[] = [
  { measure: 'arrivals', place: 'c1', day: on(8), key: 'home', value: 12, at },
  { measure: 'arrivals', place: 'c1', day: on(8), key: 'central', value: 7, at },
  { measure: 'arrivals', place: 'c2', day: on(8), key: 'home', value: 3, at },
  { measure: 'arrivals', place: 'c3', day: on(8), key: 'home', value: 0, at },
  { measure: 'arrivals', place: 'c2', day: on(5), key: 'home', value: 3, at },
  { measure: 'arrivals', place: 'c3', day: on(5), key: 'home', value: 0, at },
  { measure: 'arrivals', place: 'c1', day: on(9), key: 'home', value: 20, estimated: true, at },
  { measure: 'scans', place: 'g1', day: on(8), value: 140, at },
  { measure: 'open-firms', place: 'c1', day: on(7), value: 30, at },
  { measure: 'firms', place: 'c1', day: on(7), value: 40, at },
]

let town: Awaited<ReturnType<typeof openTown>>
beforeAll(async () => {
  town = await openTown(await emptyDatabase('pglite'), reports)
})
afterAll(async () => {
  await town.context.live.close()
  await town.context.db.close()
})

async function exported(query: string, headers: Record<string, string> = {}) {
  const response = await town.get(`/api/exports?${query}`, headers)
  expect(response.status, await (response.ok ? '' : response.text())).toBe(200)
  return { response, bytes: new Uint8Array(await response.arrayBuffer()) }
}

const days = 'from=2022-03-08&to=2022-03-09'
const rowsQuery = (format: string) =>
  `format=${format}&form=rows&measures=arrivals&area=310101&${days}&lang=en`

describe('a file of rows', () => {
  test('as CSV: a line a day and place, states in words, what is true of all on each line', async () => {
    const { response, bytes } = await exported(rowsQuery('csv'), { authorization: `Bearer ${token}` })
    expect(response.headers.get('content-type')).toContain('text/csv')
    expect(response.headers.get('lookout-rows')).toBe('6')
    expect(response.headers.get('content-disposition')).toContain('arrivals-310101-2022-03-08-2022-03-09.csv')
    const { rows } = await readExport('csv', bytes)
    expect(rows).toHaveLength(6)
    expect(rows[0]).toEqual({
      Measure: 'arrivals',
      Part: null,
      Unit: 'each',
      Day: '2022-03-08',
      Code: 'c1',
      Name: '虹储居委会',
      Kind: 'committee',
      Within: '上海市 / 长宁区 / 虹桥街道',
      Longitude: null,
      Latitude: null,
      Value: '19',
      State: 'Value',
      Carried: null,
      Reported: '1',
      Expected: '1',
      'As known at': '2022-03-10T12:00:00+08:00',
      Mark: 'demonstration data',
    })
    expect(rows.map(({ Code, Day, Value, State }) => [Day, Code, Value, State])).toEqual([
      ['2022-03-08', 'c1', '19', 'Value'],
      ['2022-03-08', 'c2', '3', 'Value'],
      ['2022-03-08', 'c3', '0', 'Reported zero'],
      ['2022-03-09', 'c1', '20', 'Estimated'],
      ['2022-03-09', 'c2', null, 'Missing'],
      ['2022-03-09', 'c3', null, 'Missing'],
    ])
    expect(rows[2]?.Name).toBe(`'=HYPERLINK("x")`)
  })

  test('as a workbook: numbers are numbers, days are days, a second sheet says what they mean', async () => {
    const { bytes } = await exported(rowsQuery('xlsx'), { authorization: `Bearer ${token}` })
    const { rows, about } = await readExport('xlsx', bytes)
    expect(rows.map(({ Code, Day, Value, State }) => [Day, Code, Value, State])).toEqual([
      ['2022-03-08', 'c1', 19, 'Value'],
      ['2022-03-08', 'c2', 3, 'Value'],
      ['2022-03-08', 'c3', 0, 'Reported zero'],
      ['2022-03-09', 'c1', 20, 'Estimated'],
      ['2022-03-09', 'c2', null, 'Missing'],
      ['2022-03-09', 'c3', null, 'Missing'],
    ])
    const lines = new Map((about as string[][]).map(([name, text]) => [name, text]))
    expect(Object.fromEntries(lines)).toMatchObject({
      Area: '虹桥街道 310101',
      Days: '2022-03-08 to 2022-03-09, 2 in all',
      'A row for each': 'area and site that reports',
      'As known at': '2022-03-10T12:00:00+08:00',
      'Exported at': '2022-03-10T12:00:00+08:00',
      Mark: 'demonstration data',
      arrivals: 'arrivals',
    })
    expect((about as string[][]).find(([id]) => id === 'arrivals')).toEqual([
      'arrivals',
      'arrivals',
      'each',
      'for tests',
      'arrivals (个): 测试',
      'Flow: adds over days and places. Hidden below 5',
      'tests',
      'tests',
    ])
  })

  test('as Parquet: columns by name and type, the definitions in its metadata', async () => {
    const { bytes } = await exported(rowsQuery('parquet'), { authorization: `Bearer ${token}` })
    const { rows, about } = await readExport('parquet', bytes)
    expect(rows[3]).toEqual({
      measure: 'arrivals',
      measure_name: 'arrivals',
      key: null,
      key_name: null,
      unit: 'each',
      day: '2022-03-09',
      place: 'c1',
      name: '虹储居委会',
      kind: 'committee',
      within: '上海市 / 长宁区 / 虹桥街道',
      lon: null,
      lat: null,
      value: 20,
      state_code: 'estimated',
      state: 'Estimated',
      carried: null,
      reported: 1,
      expected: 1,
    })
    expect(about).toMatchObject({
      known: '2022-03-10T12:00:00+08:00',
      marks: ['demonstration data'],
      measures: [{ id: 'arrivals', definition: 'for tests' }],
      query: { area: '310101' },
    })
  })

  test('as GeoJSON: a feature a place with its days in lists, sites as points', async () => {
    const { bytes } = await exported(
      `format=geojson&form=rows&measures=scans,arrivals&area=310101&${days}&lang=en`,
    )
    const collection = JSON.parse(new TextDecoder().decode(bytes))
    expect(collection.lookout).toMatchObject({ days: [on(8), on(9)], marks: ['demonstration data'] })
    expect(collection.features.map(({ id }: { id: string }) => id)).toEqual(['c1', 'g1', 'c2', 'g2', 'c3'])
    const gate = collection.features[1]
    expect(gate.geometry).toEqual({ type: 'Point', coordinates: [121.4, 31.2] })
    expect(gate.properties).toEqual({
      place: 'g1',
      name: 'g1, 东门',
      kind: 'gate',
      within: '上海市 / 长宁区 / 虹桥街道 / 虹储居委会',
      lon: 121.4,
      lat: 31.2,
      scans: [140, null],
      'scans.state': ['Value', 'Missing'],
      'scans.state_code': ['value', 'missing'],
      'scans.reported': [1, 0],
      'scans.expected': [1, 1],
    })
    expect(collection.features[2].properties.arrivals).toEqual([null, null])
    expect(collection.features[2].properties['arrivals.state']).toEqual(['Small count', 'Missing'])
  })
})

test('a series is a row a day, each measure with its state and completeness', async () => {
  const { bytes } = await exported(
    `format=csv&form=series&measures=arrivals:*,share-open&area=310101&${days}&lang=en`,
    { authorization: `Bearer ${token}` },
  )
  const { rows } = await readExport('csv', bytes)
  expect(rows.map((row) => [row.Day, row.Code, row['arrivals (each)'], row['arrivals · State']])).toEqual([
    [on(8), '310101', '22', 'Value'],
    [on(9), '310101', '20', 'Estimated'],
  ])
  expect(rows[0]).toMatchObject({
    'arrivals · Reported': '3',
    'arrivals · Expected': '3',
    'arrivals (home) (each)': '15',
    'arrivals (central) (each)': '7',
    'arrivals (onward) (each)': null,
    'share-open': '0.75',
  })
})

test('a series of many years has the numbers of each day on its own row', async () => {
  const span = 'from=2012-03-09&to=2022-03-09'
  const { bytes } = await exported(`format=parquet&form=series&measures=firms,open-firms&area=310101&${span}`)
  const { rows } = await readExport('parquet', bytes)
  const there = rows.filter((row) => row.firms !== null)
  expect(there.map((row) => [row.day, row.firms, row['open-firms']])).toEqual([
    [on(7), 40, 30],
    [on(8), 40, 30],
    [on(9), 40, 30],
  ])
})

test('a share tells no small count: it is hidden where its number is', async () => {
  const table = `format=parquet&form=table&measures=arrivals&area=310101&from=${on(8)}&to=${on(8)}&per=share`
  const shares = async (headers: Record<string, string>) => {
    const { rows } = await readExport('parquet', (await exported(table, headers)).bytes)
    return rows.map((row) => [
      row['arrivals.share.numerator'],
      row['arrivals.share.denominator'],
      row['arrivals.share.state_code'],
    ])
  }
  expect(await shares({ authorization: `Bearer ${token}` })).toEqual([
    [19, 22, 'value'],
    [3, 22, 'value'],
    [0, 22, 'zero'],
  ])
  const [first, second, third] = await shares({})
  expect(second).toEqual([null, null, 'suppressed'])
  expect([first![0], third![0]]).toEqual([19, 0])
  expect([first![1], third![1]]).not.toContain(22)
})

test('a day of which all but a zero is hidden has no number, in a file and in an answer', async () => {
  const day = `from=${on(5)}&to=${on(5)}`
  const series = `format=parquet&form=series&measures=arrivals&area=310101&${day}`
  const told = async (headers: Record<string, string>) => {
    const { rows } = await readExport('parquet', (await exported(series, headers)).bytes)
    return [rows[0]!.arrivals, rows[0]!['arrivals.state_code']]
  }
  expect(await told({ authorization: `Bearer ${token}` })).toEqual([3, 'value'])
  expect(await told({})).toEqual([null, 'suppressed'])
  const answer = await (
    await town.get(`/api/cubes/arrivals?by=area&level=district&${day}`, { accept: 'application/json' })
  ).json()
  expect(answer).toMatchObject({ values: [[null]], states: [['suppressed']] })
})

test('what cannot be answered is refused by name', async () => {
  const problem = async (query: string) =>
    Problem.parse(await (await town.get(`/api/exports?${query}`)).json())
  const asked = (more: Record<string, string>) =>
    problem(
      String(
        new URLSearchParams({
          format: 'csv',
          form: 'rows',
          measures: 'arrivals',
          from: on(1),
          to: on(2),
          lang: 'en',
          ...more,
        }),
      ),
    )
  expect((await asked({ measures: 'nothing' })).code).toBe('unknown-measure')
  expect((await asked({ measures: 'arrivals:nowhere' })).detail).toContain('home, central, onward')
  expect((await asked({ area: 'moon' })).code).toBe('unknown-area')
  expect((await asked({ to: '2022-02-01' })).code).toBe('invalid-span')
  expect((await asked({ to: '2042-02-01' })).code).toBe('span-too-long')
  expect((await asked({ form: 'table', cols: 'value,at.moon' })).code).toBe('unknown-column')
  expect((await asked({ form: 'table', sort: '-now' })).code).toBe('unknown-column')
  expect((await asked({ form: 'table', per: 'per-10k' })).detail).toContain('share')
  expect((await asked({ per: 'share' })).code).toBe('invalid-query')
  const wrong = await asked({ format: 'pdf', measures: 'A b' })
  expect([wrong.code, wrong.errors?.map(({ field }) => field)]).toEqual([
    'invalid-query',
    ['format', 'measures.0'],
  ])
})

test('a lasso of more points than an address holds is asked for with a body, and holds what the same short one does', async () => {
  const post = (body: object, headers: Record<string, string> = {}) =>
    town.app.request('http://127.0.0.1/api/exports', {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...headers },
    })
  const asked = rowsQuery('csv').replace('measures=arrivals', 'measures=scans,arrivals')
  const query = Object.fromEntries(new URLSearchParams(asked))
  const text = async (response: Response) => {
    expect(response.status, response.ok ? '' : await response.clone().text()).toBe(200)
    return (await response.text()).split('\r\n').map((line) => line.split(',').slice(0, 14).join())
  }
  const short = await text(await town.get(`/api/exports?${asked}`))
  expect(await text(await post(query))).toEqual(short)
  // The same box, its edges in hundreds of steps: two hundred points a lasso.
  const edge = (from: [number, number], to: [number, number]) =>
    Array.from({ length: 50 }, (_, i) =>
      [0, 1].map((axis) => (from[axis]! + ((to[axis]! - from[axis]!) * i) / 50).toFixed(9)).join(),
    )
  const corners: [number, number][] = [
    [120.9, 30.9],
    [121.9, 30.9],
    [121.9, 31.9],
    [120.9, 31.9],
  ]
  const points = corners.flatMap((corner, at) => edge(corner, corners[(at + 1) % 4]!))
  const drawn = { ...query, shape: `lasso:${points.join(',')}` }
  const long = await town.get(`/api/exports?${new URLSearchParams(drawn)}`)
  expect([long.status, Problem.parse(await long.json()).code]).toEqual([414, 'url-too-long'])
  const boxed = await text(await town.get(`/api/exports?${asked}&shape=box:120.9,30.9,121.9,31.9`))
  expect(boxed.length).toBeGreaterThan(2)
  expect(await text(await post(drawn))).toEqual(boxed)
  const wrong = Problem.parse(await (await post({ ...query, format: 'pdf' })).json())
  expect(wrong.errors?.map(({ field }) => field)).toEqual(['format'])
  // Small counts are protected the same way.
  const trusted = await text(await post(query, { authorization: `Bearer ${token}` }))
  expect(trusted).not.toEqual(short)
})
