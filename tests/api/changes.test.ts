import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadInstance } from '#server/db/load-instance.ts'
import { ChangesReply, type RecentChange } from '#src/contract/figures/changes.ts'
import { Problem } from '#src/contract/problems.ts'
import { emptyDatabase, engines } from '#tests/doubles/database.ts'
import { columnsOf, openTown, token } from './town.ts'

const withToken = { authorization: `Bearer ${token}` }
const at = '2022-03-09T20:00:00+08:00'

describe.each(engines)('GET /api/changes on %s', (engine) => {
  let town: Awaited<ReturnType<typeof openTown>>
  beforeAll(async () => {
    town = await openTown(await emptyDatabase(engine), [
      { measure: 'firms', place: 'c1', day: '2022-03-09', value: 20, at },
    ])
    await post({ measure: 'firms', place: 'c2', day: '2022-03-10', value: 80 })
    await post({ measure: 'firms', place: 'c1', day: '2022-03-09', value: 25, reason: '漏报' })
    for (let value = 300; value < 340; value += 10)
      await post({ measure: 'scans', place: 'g1', day: '2022-03-10', value })
    await post([
      { measure: 'open-firms', place: 'c1', day: '2022-03-09', value: 0 },
      { measure: 'open-firms', place: 'c2', day: '2022-03-10', value: 0 },
      { measure: 'open-firms', place: 'c2', day: '2022-03-09', value: 0 },
    ])
    await post({ measure: 'arrivals', place: 'c1', day: '2022-03-09', value: 2, breakdown: 'home' })
    await post({
      measure: 'arrivals',
      place: 'c1',
      day: '2022-03-09',
      value: 3,
      breakdown: 'home',
      reason: '少报1人',
    })
  })
  afterAll(async () => {
    await town.context.live.close()
    await town.context.db.close()
  })

  async function post(body: unknown) {
    const response = await town.app.request('http://127.0.0.1/api/observations', {
      method: 'POST',
      headers: { ...withToken, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    expect(response.status, await response.clone().text()).toBe(200)
  }
  const read = async (query = '', headers: Record<string, string> = {}) => {
    const response = await town.get(`/api/changes${query}`, headers)
    expect(response.status, await response.clone().text()).toBe(200)
    return ChangesReply.parse(await response.json())
  }
  const of = (measure: string, { changes }: { changes: RecentChange[] }) =>
    changes.filter((one) => one.measure === measure)

  test('the newest come first, a line for each measure of a request', async () => {
    const { changes, revision } = await read()
    expect(changes.map(({ measure }) => measure)).toEqual([
      'arrivals',
      'arrivals',
      'open-firms',
      'scans',
      'scans',
      'scans',
      'firms',
      'firms',
    ])
    expect(changes.map(({ seq }) => seq)).toEqual(changes.map(({ seq }) => seq).sort((a, b) => b - a))
    expect(changes[0]?.seq).toBe(revision)
    expect(changes[2]).toEqual({
      seq: expect.any(Number),
      recordedAt: '2022-03-10T04:00:00.000Z',
      measure: 'open-firms',
      day: '2022-03-10',
      days: { from: '2022-03-09', to: '2022-03-10' },
      places: 2,
      place: null,
      breakdown: null,
      value: null,
      state: 'zero',
      before: null,
      corrected: false,
      reason: null,
    })
  })

  test('a correction says what was known before and why it changed; a growing count of today is none', async () => {
    const reply = await read()
    const [corrected, first] = of('firms', reply)
    expect(corrected).toMatchObject({
      day: '2022-03-09',
      place: { id: 'c1', name: '虹储居委会', area: 'c1' },
      value: 25,
      state: 'value',
      before: 20,
      corrected: true,
      reason: '漏报',
    })
    expect(first).toMatchObject({ value: 80, before: null, corrected: false, reason: null })
    expect(of('scans', reply)[0]).toMatchObject({
      place: { id: 'g1', name: 'g1, 东门', area: 'c1' },
      value: 330,
      before: 320,
      corrected: false,
    })
  })

  test('only what touches the area is told, and only as far as it does', async () => {
    const { changes } = await read('?area=c2')
    expect(changes).toMatchObject([
      { measure: 'open-firms', places: 1, place: { id: 'c2' }, days: { from: '2022-03-09' } },
      { measure: 'firms', place: { id: 'c2' }, value: 80 },
    ])
    const part = of('open-firms', await read('?area=c1'))
    expect(part).toMatchObject([{ day: '2022-03-09', place: { id: 'c1' }, value: 0, state: 'zero' }])
    expect((await read('?area=310102')).changes).toEqual([])
  })

  test('no more than asked for, and of one measure no more than three', async () => {
    expect((await read('?limit=2')).changes.map(({ measure }) => measure)).toEqual(['arrivals', 'arrivals'])
    expect(of('scans', await read('?limit=100')).map(({ value }) => value)).toEqual([330, 320, 310])
  })

  test('a small count is told only to those with the right', async () => {
    for (const query of ['', '?area=c1'])
      expect(of('arrivals', await read(query))[0]).toMatchObject({
        place: { id: 'c1' },
        breakdown: null,
        value: null,
        state: 'suppressed',
        before: null,
        corrected: true,
        reason: null,
      })
    expect(of('arrivals', await read('', withToken))).toMatchObject([
      { breakdown: 'home', value: 3, state: 'value', before: 2, corrected: true, reason: '少报1人' },
      { breakdown: 'home', value: 2, state: 'value', before: null, corrected: false },
    ])
    const response = await town.get('/api/changes', withToken)
    expect(response.headers.get('cache-control')).toContain('private')
    expect(response.headers.get('vary')).toContain('Authorization')
    const known = { 'if-none-match': response.headers.get('etag')! }
    expect((await town.get('/api/changes', known)).status).toBe(200)
  })

  test('an unknown area and a wrong limit are problems', async () => {
    const problem = async (query: string) => {
      const response = await town.get(`/api/changes?${query}`)
      expect(response.headers.get('content-type')).toContain('application/problem+json')
      return Problem.parse(await response.json())
    }
    expect(await problem('area=moon')).toMatchObject({ status: 404, code: 'unknown-area' })
    expect((await problem('limit=0')).errors).toMatchObject([{ field: 'limit', code: 'too-small' }])
    expect((await problem('limit=101')).errors).toMatchObject([{ field: 'limit', code: 'too-large' }])
    expect((await problem('limit=many')).errors).toMatchObject([{ field: 'limit', code: 'not-a-number' }])
  })

  test('an answer is current until something is reported; bulk loads and withdrawn values', async () => {
    const known = { 'if-none-match': (await town.get('/api/changes?area=c1')).headers.get('etag')! }
    expect((await town.get('/api/changes?area=c1', known)).status).toBe(304)
    expect((await town.get('/api/changes?area=c2', known)).status).toBe(200)
    await post({ measure: 'scans', place: 'g2', day: '2022-03-10', value: 7 })
    await post({ measure: 'scans', place: 'g2', day: '2022-03-10', value: null, reason: '误报' })
    expect((await town.get('/api/changes?area=c1', known)).status).toBe(200)
    const withdrawn = { value: null, state: 'missing', before: 7, corrected: true, reason: '误报' }
    expect((await read('?area=c2&limit=1')).changes).toMatchObject([withdrawn])
    await post({ measure: 'scans', place: 'g2', day: '2022-03-10', value: 8 })
    expect((await read('?area=c2&limit=1')).changes).toMatchObject([{ before: null, corrected: false }])
    const bulk = columnsOf([{ measure: 'firms', place: 'c2', day: '2022-03-08', value: 70, at }])
    await loadInstance(town.context.db, { reports: bulk })
    const { changes, revision } = await read('?area=c2&limit=1')
    expect(changes).toMatchObject([{ measure: 'scans', value: 8 }])
    expect(revision).toBeGreaterThan(changes[0]!.seq)
  })
})
