import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CubeReply } from '#src/contract/figures/cubes.ts'
import { Problem } from '#src/contract/problems.ts'
import { buildCube, cellAt } from '#src/domain/cube.ts'
import { decodeCubes } from '#src/sources/figures/decode-cube.ts'
import { openTown, type Reported, token } from '#tests/api/town.ts'
import { emptyDatabase, engines } from '#tests/doubles/database.ts'

const at = (day: string) => `${day}T20:00:00+08:00`
const arrivals = (place: string, day: string, home: number, central: number): Reported[] => [
  { measure: 'arrivals', place, day, key: 'home', value: home, at: at(day) },
  { measure: 'arrivals', place, day, key: 'central', value: central, at: at(day) },
]
const reports: Reported[] = [
  ...arrivals('c1', '2022-03-01', 10, 8),
  ...arrivals('c2', '2022-03-01', 0, 3),
  ...arrivals('c1', '2022-03-02', 6, 0),
  ...arrivals('c1', '2022-03-04', 2, 30),
  ...arrivals('c2', '2022-03-04', 4, 0),
  ...arrivals('310102', '2022-03-04', 3, 9),
  { measure: 'scans', place: 'g1', day: '2022-03-01', value: 300, at: at('2022-03-01') },
  { measure: 'scans', place: 'g1', day: '2022-03-02', value: 0, at: at('2022-03-02') },
  { measure: 'scans', place: 'g2', day: '2022-03-02', value: 41, estimated: true, at: at('2022-03-02') },
  { measure: 'firms', place: 'c1', day: '2022-03-01', value: 20, at: at('2022-03-01') },
  { measure: 'firms', place: 'c2', day: '2022-03-01', value: 80, at: at('2022-03-01') },
  { measure: 'open-firms', place: 'c1', day: '2022-03-01', value: 10, at: at('2022-03-01') },
  { measure: 'open-firms', place: 'c2', day: '2022-03-02', value: 20, at: at('2022-03-02') },
  { measure: 'scans', place: 'g1', day: '2022-03-01', value: 310, at: '2022-03-05T09:00:00+08:00' },
]

describe.each(engines)('on %s', (engine) => {
  let town: Awaited<ReturnType<typeof openTown>>
  beforeAll(async () => {
    const db = await emptyDatabase(engine)
    town = await openTown(
      db,
      [...reports].sort((a, b) => Date.parse(a.at) - Date.parse(b.at)),
    )
  })
  afterAll(async () => {
    await town.context.live.close()
    await town.context.db.close()
  })

  const cube = async (path: string, headers: Record<string, string> = {}) => {
    const response = await town.get(`/api/cubes/${path}`, headers)
    expect(response.status, await response.clone().text()).toBe(200)
    return CubeReply.parse(await response.json())
  }

  const days = 'from=2022-03-01&to=2022-03-03'
  const withToken = { authorization: `Bearer ${token}` }
  const arrow = { accept: 'application/vnd.apache.arrow.stream' }

  test('every state has its own name, a correction replaces what it corrects', async () => {
    const reply = await cube(`scans?${days}`)
    expect(reply).toMatchObject({
      measure: 'scans',
      breakdown: null,
      from: '2022-03-01',
      to: '2022-03-03',
      places: [{ id: 'g1' }, { id: 'g2' }],
      values: [
        [310, 0, null],
        [null, 41, null],
      ],
      states: [
        ['value', 'zero', 'missing'],
        ['missing', 'estimated', 'missing'],
      ],
      completeness: { reported: 3, expected: 6 },
      demonstration: true,
    })
    expect(reply.places[0]?.reportedAt).toBe('2022-03-05T01:00:00.000Z')
  })

  test('asOf answers what was known, and expects nobody after that day', async () => {
    const reply = await cube(`scans?${days}&asOf=${encodeURIComponent('2022-03-02T21:00:00+08:00')}`)
    expect(reply.values).toEqual([
      [300, 0, null],
      [null, 41, null],
    ])
    expect(reply.states.map((row) => row[2])).toEqual(['not-expected', 'not-expected'])
    const before = await cube(`scans?${days}&asOf=2020-01-01T00:00:00Z`)
    expect(before.values.flat().every((value) => value === null)).toBe(true)
    expect(before.revision).toBe(0)
  })

  test('areas add their places up; an area where nobody reports is not expected', async () => {
    const town = await cube(`scans?${days}&area=3101&by=area&level=town`)
    expect(town.places.map(({ id }) => id)).toEqual(['310101', '310102'])
    expect(town.values).toEqual([
      [310, 41, null],
      [null, null, null],
    ])
    expect(town.states).toEqual([
      ['value', 'estimated', 'missing'],
      ['not-expected', 'not-expected', 'not-expected'],
    ])
    expect(town.completeness).toEqual({ reported: 3, expected: 6 })
    expect((await cube(`scans?${days}&by=area&level=city`)).values).toEqual([[310, 41, null]])
  })

  test('without a level an area is split into those right below it, and the smallest stands for itself', async () => {
    const below = await cube(`firms?${days}&by=area&area=310101`)
    expect(below.places.map(({ id }) => id)).toEqual(['c1', 'c2', 'c3'])
    const itself = await cube(`firms?${days}&by=area&area=c1`)
    expect(itself.places.map(({ id }) => id)).toEqual(['c1'])
  })

  test('by=site leaves areas out', async () => {
    expect((await cube(`firms?${days}&by=site`)).places).toEqual([])
    expect((await cube(`scans?${days}&by=site&area=c2`)).places.map(({ id }) => id)).toEqual(['g2'])
  })

  test('a stock is carried until it is stale, and then in no total', async () => {
    const reply = await cube('open-firms?from=2022-03-01&to=2022-03-05')
    expect(reply.values.slice(0, 2)).toEqual([
      [10, 10, 10, 10, null],
      [null, 20, 20, 20, 20],
    ])
    expect(reply.states.slice(0, 2).map((row) => row[4])).toEqual(['stale', 'value'])
    expect((await cube('open-firms?from=2022-03-05&to=2022-03-05&by=area&level=town')).values[0]).toEqual([
      20,
    ])
  })

  test('a ratio divides sums, of the places where both parts are there', async () => {
    const town = await cube('share-open?from=2022-03-01&to=2022-03-02&by=area&level=town&area=310101')
    expect(town.values).toEqual([[10 / 20, 30 / 100]])
    const places = await cube('share-open?from=2022-03-01&to=2022-03-01')
    expect(places.values).toEqual([[0.5], [null], [null]])
  })

  test('a cohort counts the entries of its clock by the keys that stay', async () => {
    const reply = await cube('observed?from=2022-03-02&to=2022-03-02&area=c1', withToken)
    expect(reply.values).toEqual([[24]])
  })

  test('small counts are hidden from those without the right, in no shared cache, and totals do not tell them', async () => {
    const hidden = await town.get(`/api/cubes/arrivals?${days}&area=310101&breakdown=central`)
    expect(hidden.headers.get('cache-control')).toContain('public')
    expect(hidden.headers.get('vary')).toContain('Authorization')
    const open = CubeReply.parse(await hidden.json())
    expect(open.values.map((row) => row[0])).toEqual([8, null, null])
    expect(open.states.map((row) => row[0])).toEqual(['value', 'suppressed', 'missing'])
    const total = await cube(`arrivals?${days}&by=area&level=town&area=310101`)
    expect(total.values[0]?.[0]).toBe(18)
    const seen = await town.get(`/api/cubes/arrivals?${days}&by=area&level=town&area=310101`, withToken)
    expect(seen.headers.get('cache-control')).toContain('private')
    expect(CubeReply.parse(await seen.json()).values[0]?.[0]).toBe(21)
    expect(
      (await cube(`arrivals?${days}&by=area&level=town`, { authorization: 'Bearer wrong' })).values[0]?.[0],
    ).toBe(18)
  })

  test('what is hidden does not depend on how much was asked for: a wider answer tells no narrower cell', async () => {
    const day = 'from=2022-03-04&to=2022-03-04&breakdown=home'
    const seen = new Map<string, Set<string>>()
    for (const area of ['31', '3101', '310101', '310102', 'c1', 'c2'])
      for (const level of ['city', 'district', 'town', 'committee']) {
        const reply = await cube(`arrivals?${day}&area=${area}&by=area&level=${level}`)
        reply.places.forEach(({ id }, row) => {
          const said = `${reply.values[row]![0]} ${reply.states[row]![0]}`
          seen.set(id, (seen.get(id) ?? new Set()).add(said))
        })
      }
    expect(Object.fromEntries([...seen].map(([id, said]) => [id, [...said]]))).toMatchObject({
      '31': ['9 value'],
      '3101': ['9 value'],
      '310101': ['null suppressed'],
      '310102': ['null suppressed'],
      c1: ['null suppressed'],
      c2: ['null suppressed'],
    })
  })

  test('CSV says states in words, names its mark and runs no formula', async () => {
    const response = await town.get(`/api/cubes/firms?from=2022-03-01&to=2022-03-02`, { accept: 'text/csv' })
    expect(response.headers.get('content-type')).toContain('text/csv')
    const lines = (await response.text()).trim().split('\r\n')
    expect(lines).toHaveLength(7)
    expect(lines[0]).toBe('measure,breakdown,place,name,day,value,state,carried,revision,mark')
    expect(lines[2]).toMatch(
      /^firms,,c1,虹储居委会,2022-03-02,20,value,carried,\d+,演示数据 demonstration data$/,
    )
    expect(lines[5]).toContain(`,c3,"'=HYPERLINK(""x"")",2022-03-01,,missing,,`)
  })

  test('Arrow carries the same cells as JSON, with every key in one answer', async () => {
    const response = await town.get(`/api/cubes/arrivals?${days}&breakdown=*`, { ...arrow, ...withToken })
    expect(response.headers.get('content-type')).toBe(arrow.accept)
    const cubes = decodeCubes(new Uint8Array(await response.arrayBuffer())).map(buildCube)
    expect(cubes.map(({ key }) => key)).toEqual([null, 'home', 'central', 'onward'])
    for (const one of cubes) {
      const json = await cube(`arrivals?${days}${one.key ? `&breakdown=${one.key}` : ''}`, withToken)
      expect(one.places.ids).toEqual(json.places.map(({ id }) => id))
      const cells = one.places.ids.map((_, row) => [0, 1, 2].map((day) => cellAt(one, row, one.from + day)))
      expect(cells.map((row) => row.map(({ value }) => value))).toEqual(json.values)
      expect(cells.map((row) => row.map(({ state }) => state))).toEqual(json.states)
    }
  })

  test('a caller that has the answer is not sent it again, until it changes', async () => {
    const path = `/api/cubes/scans?${days}`
    const first = await town.get(path)
    const etag = first.headers.get('etag')!
    expect(first.headers.get('cache-control')).toBe('public, no-cache')
    const again = await town.get(path, { 'if-none-match': etag })
    expect([again.status, await again.text()]).toEqual([304, ''])
    expect((await town.get(`${path}&area=c1`, { 'if-none-match': etag })).status).toBe(200)
    expect((await town.get(path, { 'if-none-match': etag, accept: 'text/csv' })).status).toBe(200)
  })

  test('a closed window at a revision may be kept for ever and never changes', async () => {
    const newest = await cube(`scans?${days}`)
    const old = await town.get('/api/cubes/scans?from=2022-02-27&to=2022-03-02&revision=2')
    expect(old.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(CubeReply.parse(await old.json()).revision).toBe(2)
    const open = await town.get(`/api/cubes/scans?from=2022-03-01&to=2022-03-09&revision=2`)
    expect(open.headers.get('cache-control')).toBe('public, no-cache')
    const ahead = await town.get(`/api/cubes/scans?${days}&revision=${newest.revision + 1000}`)
    expect(Problem.parse(await ahead.json()).code).toBe('unknown-revision')
  })

  test.each([
    ['unknown?from=2022-03-01&to=2022-03-02', 404, 'unknown-measure'],
    ['scans?from=2022-03-01&to=2022-03-02&area=虹桥', 404, 'unknown-area'],
    ['scans?from=2022-03-03&to=2022-03-02', 400, 'invalid-span'],
    ['scans?from=1990-01-01&to=2022-03-02', 400, 'span-too-long'],
    ['scans?from=2022-02-30&to=2022-03-02', 400, 'invalid-query'],
    ['scans?to=2022-03-02', 400, 'invalid-query'],
    ['scans?from=2022-03-01&to=2022-03-02&breakdown=home', 400, 'unknown-breakdown'],
    ['arrivals?from=2022-03-01&to=2022-03-02&breakdown=*', 406, 'arrow-only'],
  ])('%s is refused with %i %s', async (path, status, code) => {
    const response = await town.get(`/api/cubes/${path}`)
    expect(response.status).toBe(status)
    expect(response.headers.get('content-type')).toContain('application/problem+json')
    expect(Problem.parse(await response.json())).toMatchObject({ status, code })
  })

  test('a format we do not have is refused, a ratio does not travel as Arrow', async () => {
    expect((await town.get(`/api/cubes/scans?${days}`, { accept: 'application/xml' })).status).toBe(406)
    expect((await town.get(`/api/cubes/share-open?${days}`, arrow)).status).toBe(406)
  })
})
