import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { OutlinesReply } from '#src/contract/areas.ts'
import { CubeReply } from '#src/contract/figures/cubes.ts'
import { Problem } from '#src/contract/problems.ts'
import { Site, SiteHistory, SitesReply } from '#src/contract/sites.ts'
import { emptyDatabase, engines } from '#tests/doubles/database.ts'
import { openTown, type Reported, token } from './town.ts'

const reports: Reported[] = [
  { measure: 'scans', place: 'g1', day: '2022-03-08', value: 300, at: '2022-03-08T20:00:00+08:00' },
]
const square = (west: number, south: number, side = 0.1) => ({
  type: 'Polygon' as const,
  coordinates: [
    [
      [west, south],
      [west + side, south],
      [west + side, south + side],
      [west, south + side],
      [west, south],
    ],
  ],
})
const edit = { base: 1, author: '防控办', reason: '实地核对' }

describe.each(engines)('places that change, on %s', (engine) => {
  let town: Awaited<ReturnType<typeof openTown>>
  beforeAll(async () => {
    town = await openTown(await emptyDatabase(engine), reports)
  })
  afterAll(async () => {
    await town.context.live.close()
    await town.context.db.close()
  })

  const send = (method: string, path: string, body: unknown, headers: Record<string, string> = {}) =>
    town.app.request(`http://127.0.0.1/api/${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    })
  const read = async (path: string) => {
    const response = await town.get(`/api/${path}`)
    expect(response.status, await response.clone().text()).toBe(200)
    return response.json()
  }
  const site = async (id: string, query = '') =>
    SitesReply.parse(await read(`sites${query}`)).sites.find((one) => one.id === id)
  const expected = async (day: string, query = '') =>
    CubeReply.parse(await read(`cubes/scans?from=${day}&to=${day}&by=site${query}`)).completeness.expected
  const outline = (code: string, geometry: unknown, validFrom = '2022-03-01', datum = 'wgs84') =>
    send('PUT', `areas/${code}/outline`, { geometry, datum, validFrom, source: '测绘院', author: '防控办' })

  test('a site moves, and every version of it stays', async () => {
    town.clock.set('2022-03-10T13:00:00+08:00')
    const moved = await send('PUT', 'sites/g1', { ...edit, name: '南门', area: 'c2', lon: 121.5, lat: 31.1 })
    expect(Site.parse(await moved.json())).toMatchObject({
      name: '南门',
      path: '31/3101/310101/c2/g1',
      version: 2,
    })
    expect(await site('g1')).toMatchObject({ name: '南门', area: 'c2', lon: 121.5 })
    expect(await site('g1', '?asOf=2022-03-10T12:30:00%2B08:00')).toMatchObject({
      name: 'g1, 东门',
      area: 'c1',
      lon: 121.4,
    })
    const { versions } = SiteHistory.parse(await read('sites/g1/history'))
    expect(
      versions.map(({ version, name, author, reason, recordedAt }) => [
        version,
        name,
        author,
        reason,
        recordedAt,
      ]),
    ).toEqual([
      [2, '南门', '防控办', '实地核对', '2022-03-10T05:00:00.000Z'],
      [1, 'g1, 东门', null, '', null],
    ])
    // Its earlier reports go with it.
    const { places, values } = CubeReply.parse(
      await read('cubes/scans?area=c2&from=2022-03-08&to=2022-03-08'),
    )
    expect(values[places.findIndex(({ id }) => id === 'g1')]).toEqual([300])
  })

  test('of two who change the same version one is told, and nothing of theirs is kept', async () => {
    expect((await send('PUT', 'sites/g1', { ...edit, base: 2, name: '甲' })).status).toBe(200)
    const second = await send('PUT', 'sites/g1', { ...edit, base: 2, name: '乙', author: '居委会' })
    expect(second.status).toBe(409)
    expect(Problem.parse(await second.json())).toMatchObject({
      code: 'site-changed',
      detail: expect.stringContaining('防控办'),
    })
    expect((await site('g1'))?.name).toBe('甲')
  })

  test('nothing is expected of a retired site from its day on, and everything before', async () => {
    town.clock.set('2022-03-10T13:00:00+08:00')
    expect(await expected('2022-03-09')).toBe(2)
    await send('PUT', 'sites/g2', { ...edit, retiredOn: '2022-03-09' })
    expect([await expected('2022-03-08'), await expected('2022-03-09')]).toEqual([2, 1])
    expect(await expected('2022-03-09', '&asOf=2022-03-10T12:30:00%2B08:00')).toBe(2)
    await send('PUT', 'sites/g2', { ...edit, base: 2, retiredOn: null })
    expect(await expected('2022-03-09')).toBe(2)
  })

  test('a new site finds its area by its point, whatever datum it was measured in', async () => {
    await outline('c2', square(121.4, 31.1))
    const body = {
      kind: 'gate',
      name: '新门',
      lon: 121.4546,
      lat: 31.148,
      datum: 'gcj02',
      attributes: {},
      author: '防控办',
    }
    const made = Site.parse(await (await send('POST', 'sites', body)).json())
    expect(made).toMatchObject({ area: 'c2', version: 1 })
    // 500 m of difference: what GCJ-02 adds here.
    expect(made.lon).toBeCloseTo(121.45, 3)
    const report = { measure: 'scans', place: made.id, day: '2022-03-10', value: 7 }
    expect((await send('POST', 'observations', report)).status).toBe(200)
    const outside = await send('POST', 'sites', { ...body, lon: 120 })
    expect(Problem.parse(await outside.json()).code).toBe('point-outside')
    const unknown = await send('POST', 'sites', { ...body, attributes: { colour: 'red' } })
    expect(Problem.parse(await unknown.json()).errors).toMatchObject([{ field: 'attributes.colour' }])
  })

  test('an outline takes the place of the one before it from its day on', async () => {
    await outline('c1', square(121.4, 31.1))
    await outline('c1', square(121.4, 31.1, 0.2), '2022-03-05')
    const ring = async (day: string) =>
      OutlinesReply.parse(await read(`areas?outlines=true&day=${day}`)).outlines.c1?.[0]?.[0]?.[1]
    expect([await ring('2022-02-28'), await ring('2022-03-04'), await ring('2022-03-05')]).toEqual([
      undefined,
      [121.5, 31.1],
      [121.6, 31.1],
    ])
    const { redrawn, areas } = OutlinesReply.parse(await read('areas?outlines=true'))
    expect(redrawn).toEqual(['2022-03-05'])
    expect(areas.find(({ code }) => code === 'c1')).toMatchObject({ schematic: false, point: [121.5, 31.2] })
    const open = {
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [1, 0],
          [1, 1],
          [0, 1],
        ],
      ],
    }
    expect(Problem.parse(await (await outline('c1', open)).json()).errors).toMatchObject([
      { code: 'open-ring' },
    ])
  })

  test('who may only look changes nothing', async () => {
    const response = await send(
      'PUT',
      'sites/g1',
      { ...edit, name: '甲' },
      { authorization: 'Bearer wrong-token-here' },
    )
    expect(response.status).toBe(403)
    expect((await site('g1'))?.name).toBe('甲')
  })
})
