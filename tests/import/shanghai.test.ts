import gcoord from 'gcoord'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '#server/app.ts'
import { builtinCatalog } from '#server/catalog/builtin.ts'
import { withOverlay } from '#server/catalog/overlay.ts'
import { realClock } from '#server/clock.ts'
import { type Context, quietLog } from '#server/context.ts'
import { readCatalogOverlay } from '#server/db/catalog-overlay.ts'
import { readAreas } from '#server/db/places/read-areas.ts'
import { metresBetween } from '#server/ingest/import/geo/datum.ts'
import { runImport } from '#server/ingest/import/run-import.ts'
import { openChangeFeed } from '#server/ingest/open-change-feed.ts'
import { readSettings } from '#server/settings.ts'
import { OutlinesReply } from '#src/contract/areas.ts'
import { CatalogReply } from '#src/contract/catalog.ts'
import { CubeReply } from '#src/contract/figures/cubes.ts'
import { SitesReply } from '#src/contract/sites.ts'
import { boundsOf, isInOutline } from '#src/domain/outline.ts'
import { emptyDatabase, engines } from '#tests/doubles/database.ts'
import { argv, isAbsent, paths, readShared, sharedData } from './shanghai.ts'

describe.skipIf(isAbsent).each(engines)('Shanghai from ../shared/data, on %s', (engine) => {
  let context: Context
  let refused: { code: number; text: string; areas: number }
  let accepted: { code: number; text: string }
  let get: (path: string) => Promise<unknown>

  beforeAll(async () => {
    const db = await emptyDatabase(engine)
    const settings = readSettings({ LOOKOUT_DATA: 'memory:' })
    const run = async (...flags: string[]) => {
      const printed: string[] = []
      const code = await runImport({
        argv: [...argv, ...flags],
        folder: sharedData,
        settings,
        catalog: builtinCatalog,
        now: new Date(),
        locale: 'en',
        open: async () => ({ ...db, close: async () => {} }),
        print: (text) => printed.push(text),
      })
      return { code, text: printed.join('\n') }
    }
    refused = { ...(await run()), areas: (await readAreas(db)).length }
    accepted = await run('--reject-bad-rows')
    const catalog = withOverlay(builtinCatalog, (await readCatalogOverlay(db))!)
    context = { db, catalog, clock: realClock, settings, log: quietLog, live: await openChangeFeed(db) }
    const app = createApp(context)
    get = async (path) => {
      const response = await app.request(`http://127.0.0.1${path}`, {
        headers: { accept: 'application/json' },
      })
      expect(response.status, await response.clone().text()).toBe(200)
      return response.json()
    }
  }, 300_000)
  afterAll(async () => {
    await context?.live.close()
    await context?.db.close()
  })

  test('25 shifted rows stop it, each by row and column, and nothing is kept', () => {
    expect(refused.code).toBe(1)
    expect(refused.areas).toBe(0)
    const rows = [...refused.text.matchAll(/row (\d+), column D "gcj02_lng": One number is expected/g)]
    expect(rows.map(([, row]) => Number(row))).toEqual(Array.from({ length: 25 }, (_, i) => 2108 + i))
  })

  test('6,759 areas and the city, by level', async () => {
    expect(accepted.code).toBe(0)
    const { areas } = OutlinesReply.parse(await get('/api/areas?outlines=true'))
    const count = (level: string) => areas.filter((area) => area.level === level).length
    expect(['city', 'district', 'town', 'committee'].map(count)).toEqual([1, 16, 234, 6509])
    const xuan = areas.find(({ code }) => code === '310118106005')
    expect(xuan?.path).toBe('310000/310118/310118106/310118106005')
  })

  test('118 of 119 town outlines find their area and the other is named', () => {
    expect(accepted.text).toMatch(/shanghai-towns-osm\.wgs84\.geojson +118 outlines of 119/)
    expect(accepted.text).toContain('feature 119, "name": "菊园街道" has no code')
  })

  test('16 districts lie where the towns of another survey say', async () => {
    const { areas, outlines } = OutlinesReply.parse(await get('/api/areas?outlines=true'))
    const drawn = (level: string) => areas.filter((area) => area.level === level && outlines[area.code])
    expect(drawn('district')).toHaveLength(16)
    expect(drawn('town')).toHaveLength(118)
    // The bounds of the file's GCJ-02 points, less the some 500 m that GCJ-02 is off here.
    const bounds = drawn('district').map(({ code }) => boundsOf(outlines[code]!))
    const [west, south] = [0, 1].map((i) => Math.min(...bounds.map((one) => one[i]!)))
    const [east, north] = [2, 3].map((i) => Math.max(...bounds.map((one) => one[i]!)))
    for (const [i, [x, y]] of [
      [west, south],
      [east, north],
    ].entries()) {
      const raw: [number, number] = i === 0 ? [120.8574, 30.6758] : [122.0127, 31.8672]
      const moved = metresBetween(raw, [x!, y!])
      expect(moved).toBeGreaterThan(300)
      expect(moved).toBeLessThan(800)
    }
    for (const town of drawn('town'))
      expect(isInOutline(outlines[town.parent!]!, town.point!), town.name).toBe(true)
  })

  test('2,476 compounds lie inside the area they are said to lie in, and both datums agree within 3 m', async () => {
    const { sites } = SitesReply.parse(await get('/api/sites?kind=compound'))
    expect(sites).toHaveLength(2476)
    const { areas, outlines } = OutlinesReply.parse(await get('/api/areas?outlines=true'))
    const districtOf = (path: string) => path.split('/')[1]!
    const towns = areas.filter(({ code, level }) => level === 'town' && outlines[code])
    for (const { name, area, path, lon, lat } of sites) {
      const around = towns
        .filter(({ code }) => isInOutline(outlines[code]!, [lon, lat]))
        .map(({ code }) => code)
      if (around.length > 0) expect(around, name).toContain(area)
      // A town without an outline, or with a quarter cut out of it by the source: the one the file names, in its district.
      else expect(isInOutline(outlines[districtOf(path)]!, [lon, lat]), name).toBe(true)
    }
    const byName = new Map(sites.map((site) => [site.name, site]))
    const lines = readShared(paths.compounds)
      .split('\n')
      .slice(1)
      .filter((line) => !line.includes('"'))
    let farthest = 0
    for (const line of lines) {
      const [, name = '', , lon = '', lat = ''] = line.split(',')
      const site = byName.get(name)
      if (!site) continue
      const wgs = gcoord.transform([Number(lon), Number(lat)], gcoord.GCJ02, gcoord.WGS84) as [number, number]
      farthest = Math.max(farthest, metresBetween([site.lon, site.lat], wgs))
    }
    expect(farthest).toBeGreaterThan(0)
    expect(farthest).toBeLessThan(3)
  })

  test('the imported series is the city’s arrivals, its three gaps missing', async () => {
    const path = '/api/cubes/overseas-arrivals?area=310000&by=area&level=city&from=2022-03-01&to=2022-03-26'
    const cube = CubeReply.parse(await get(path))
    const row = cube.places.findIndex(({ id }) => id === '310000')
    expect(cube.values[row]).toEqual([
      54,
      null,
      64,
      34,
      35,
      48,
      46,
      36,
      58,
      42,
      31,
      14,
      0,
      15,
      11,
      null,
      12,
      null,
      7,
      19,
      11,
      14,
      13,
      17,
      11,
      8,
    ])
    expect(cube.completeness).toMatchObject({ reported: 23, expected: 26 })
    const catalog = CatalogReply.parse(await get('/api/catalog'))
    expect(catalog.home).toEqual({ area: '310000', measure: 'overseas-arrivals', days: 26 })
    expect(catalog.days).toEqual({ from: '2022-03-01', to: '2022-03-26' })
    expect(catalog.demonstration).toBe(false)
  })
})
