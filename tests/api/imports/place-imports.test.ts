import gcoord from 'gcoord'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { metresBetween } from '#server/ingest/import/geo/datum.ts'
import { AreasReply } from '#src/contract/areas.ts'
import { PlaceImportReply } from '#src/contract/handing-in/place-imports.ts'
import { Problem } from '#src/contract/problems.ts'
import { SitesReply } from '#src/contract/sites.ts'
import { openTown, token } from '#tests/api/town.ts'
import { emptyDatabase, engines } from '#tests/doubles/database.ts'

/** A kilometre of 虹储居委会, in WGS-84. */
const [west, south, side] = [121.4, 31.1, 0.009]
const outline = {
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [west + side, south],
      [west + side, south + side],
      [west, south + side],
      [west, south],
    ],
  ],
}
const gcj = (lon: number, lat: number) => gcoord.transform([lon, lat], gcoord.WGS84, gcoord.GCJ02)
const points = Array.from(
  { length: 12 },
  (_, i) => [west + side * (i / 12) + 0.0003, south + side / 2] as const,
)

describe.each(engines)('files of places, on %s', (engine) => {
  let town: Awaited<ReturnType<typeof openTown>>
  const auth = { authorization: `Bearer ${token}` }
  const send = (query: Record<string, string>, text: string) =>
    town.app.request(
      `http://127.0.0.1/api/place-imports?${new URLSearchParams({ author: '防控办', ...query })}`,
      { method: 'POST', headers: { ...auth, 'accept-language': 'en' }, body: text },
    )
  const check = async (query: Record<string, string>, text: string) => {
    const response = await send(query, text)
    expect(response.status, await response.clone().text()).toBe(200)
    return PlaceImportReply.parse(await response.json())
  }
  const read = async (path: string) => (await town.get(`/api/${path}`)).json()
  const gates = async () =>
    SitesReply.parse(await read('sites')).sites.filter(({ name }) => name.startsWith('门'))

  beforeAll(async () => {
    town = await openTown(await emptyDatabase(engine), [])
    const body = {
      geometry: outline,
      datum: 'wgs84',
      validFrom: '2022-01-01',
      source: '测绘院',
      author: '防控办',
    }
    await town.app.request('http://127.0.0.1/api/areas/c1/outline', {
      method: 'PUT',
      headers: { ...auth, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  })
  afterAll(async () => {
    await town.context.live.close()
    await town.context.db.close()
  })

  const file = (rows: readonly (readonly [string, string, string])[]) =>
    ['name,lng,lat,area', ...rows.map(([name, lng, lat]) => `${name},${lng},${lat},c1`)].join('\n')
  const inGcj = points.map(([lon, lat], i) => {
    const [x, y] = gcj(lon, lat)
    return [`门${i}`, x!.toFixed(6), y!.toFixed(6)] as const
  })

  test('a wrong datum stops the file and the right one is named', async () => {
    const reply = await check({ name: 'gate.csv', datum: 'wgs84' }, file(inGcj))
    expect(reply.datumFits).toBe('gcj02')
    expect(reply.findings[0]).toMatchObject({ severity: 'error', code: 'datum-doubtful' })
    // Its reader has a page before them, and no command.
    expect(reply.findings.map(({ reason }) => reason).join()).not.toMatch(/--\w/)
    expect(reply.findings[0]!.reason).toContain('read as GCJ-02, 12 do')
    const stored = await check({ name: 'gate.csv', datum: 'wgs84', base: String(reply.base) }, file(inGcj))
    expect(stored.stored).toBe(false)
    expect(await gates()).toEqual([])
  })

  test('checked and then stored, the points lie where they were measured', async () => {
    const query = { name: 'gate.csv', datum: 'gcj02' }
    const checked = await check(query, file(inGcj))
    expect(checked).toMatchObject({ stored: false, counts: { new: 12, changed: 0, same: 0, retired: 0 } })
    expect(await gates()).toEqual([])
    const stored = await check({ ...query, base: String(checked.base) }, file(inGcj))
    expect(stored.stored).toBe(true)
    const made = await gates()
    expect(made.map(({ area }) => area)).toEqual(Array.from({ length: 12 }, () => 'c1'))
    for (const [i, [lon, lat]] of points.entries()) {
      const one = made.find(({ name }) => name === `门${i}`)!
      expect(metresBetween([one.lon, one.lat], [lon, lat])).toBeLessThan(3)
    }
  })

  test('the same file again changes nothing; a shorter one that is all there is retires the others', async () => {
    const query = { name: 'gate.csv', datum: 'gcj02' }
    expect((await check(query, file(inGcj))).counts).toEqual({ new: 0, changed: 0, same: 12, retired: 0 })
    const shorter = file(inGcj.slice(0, 11))
    expect((await check(query, shorter)).counts.retired).toBe(0)
    const all = { ...query, replaces: 'true', from: '2022-03-09' }
    const checked = await check(all, shorter)
    // The gate that the town began with lies in the same committee, and is not in the file either.
    expect(checked.counts).toEqual({ new: 0, changed: 0, same: 11, retired: 2 })
    await check({ ...all, base: String(checked.base) }, shorter)
    expect(
      (await gates()).filter(({ retiredOn }) => retiredOn === '2022-03-09').map(({ name }) => name),
    ).toEqual(['门11'])
  })

  test('whoever stores an old check is told that places have changed', async () => {
    const query = { name: 'gate.csv', datum: 'gcj02' }
    const checked = await check(query, file(inGcj))
    const late = await send({ ...query, base: String(checked.base - 1) }, file(inGcj))
    expect(late.status).toBe(409)
    expect(Problem.parse(await late.json()).code).toBe('places-changed')
  })

  test('a pair in one cell and swapped axes are told with the fix, which reads them', async () => {
    const [one, two] = [inGcj[0]!, inGcj[1]!]
    const text = file([
      ['新1', `"${one[1]},${one[2]}"`, ''],
      ['新2', two[2], two[1]],
    ])
    const query = { name: 'gate.csv', datum: 'gcj02' }
    const refused = await check(query, text)
    expect(refused.fixes).toEqual([
      { fix: 'split', rows: 1 },
      { fix: 'swap', rows: 1 },
    ])
    expect(refused.findings.map(({ where }) => where)).toEqual([
      'row 2, column B "lng"',
      'row 3, column C "lat"',
    ])
    expect(refused.counts.new).toBe(0)
    expect(await check({ ...query, fix: 'split,swap' }, text)).toMatchObject({
      findings: [],
      counts: { new: 2 },
    })
  })

  test('areas join the tree, and one that moves takes its sites along', async () => {
    const text = 'code,name,parent\nc9,新居委会,310102\nc2,何家角居委会,310102'
    const checked = await check({ name: 'areas.csv' }, text)
    expect(checked.rows.map(({ difference, id }) => [difference, id])).toEqual([
      ['new', 'c9'],
      ['changed', 'c2'],
    ])
    await check({ name: 'areas.csv', base: String(checked.base) }, text)
    const { areas } = AreasReply.parse(await read('areas?area=310102'))
    expect(areas.map(({ code }) => code)).toEqual(['310102', 'c2', 'c9'])
    const { sites } = SitesReply.parse(await read('sites?area=310102'))
    expect(sites.map(({ id, path }) => [id, path])).toEqual([['g2', '31/3101/310102/c2/g2']])
  })

  test('figures are sent elsewhere', async () => {
    const response = await send({ name: 'x.csv' }, 'place,day,measure,value\nc1,2022-03-01,firms,2')
    expect(Problem.parse(await response.json()).code).toBe('not-places')
  })
})
