import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '#server/db/database.ts'
import { CubeReply } from '#src/contract/figures/cubes.ts'
import { type Evidence, EvidenceReply } from '#src/contract/figures/evidence.ts'
import { Problem } from '#src/contract/problems.ts'
import { toDay } from '#src/domain/days.ts'
import { emptyDatabase, engines } from '#tests/doubles/database.ts'
import { openTown, type Reported, token } from './town.ts'

const withToken = { authorization: `Bearer ${token}` }
const days = ['2022-03-05', '2022-03-06', '2022-03-07', '2022-03-08', '2022-03-09']
const moment = (n: number) => new Date(Date.parse('2022-03-09T20:00:00+08:00') + n * 60_000).toISOString()

/** Reports in the order they came; some replace an earlier one of the same cell. */
const reports: Reported[] = fc
  .sample(
    fc.record({
      what: fc.constantFrom(
        { measure: 'firms' },
        { measure: 'arrivals', key: 'home' },
        { measure: 'arrivals', key: 'central' },
        { measure: 'arrivals', key: 'onward' },
        { measure: 'scans' },
      ),
      committee: fc.constantFrom('c1', 'c2'),
      day: fc.constantFrom(...days),
      value: fc.integer({ min: 0, max: 30 }),
    }),
    { numRuns: 200, seed: 7 },
  )
  .map(({ what, committee, day, value }, n) => ({
    ...what,
    place: what.measure === 'scans' ? committee.replace('c', 'g') : committee,
    day,
    value,
    at: moment(n),
  }))

describe.each(engines)('what a total is made of, on %s', (engine) => {
  let db: Database
  let town: Awaited<ReturnType<typeof openTown>>
  beforeAll(async () => {
    db = await emptyDatabase(engine)
    town = await openTown(db, reports, '2022-03-10T12:00:00+08:00')
  })
  afterAll(async () => {
    await town.context.live.close()
    await db.close()
  })

  const page = async (query: string, headers: Record<string, string> = withToken) =>
    EvidenceReply.parse(await (await town.get(`/api/observations?${query}`, headers)).json())
  const whole = async (query: string, limit: number, headers?: Record<string, string>) => {
    const all: Evidence[] = []
    for (let after: string | null = ''; after !== null; ) {
      const reply: EvidenceReply = await page(`${query}&limit=${limit}${after && `&after=${after}`}`, headers)
      all.push(...reply.observations)
      after = reply.after
    }
    return all
  }
  const cell = (one: Pick<Evidence, 'place' | 'day' | 'breakdown'>) =>
    `${one.place} ${one.day} ${one.breakdown ?? ''}`

  test.each(['firms', 'arrivals', 'scans'])(
    'the newest version of every cell of %s, once, page by page',
    async (measure) => {
      const { rows } = await sql<{
        place: string
        day: number
        key: string | null
        value: number
        versions: number
      }>`
      select p.key as place, o.day, k.slug as key, o.value,
        (select count(*)::int from observations a where a.measure = o.measure and a.place = o.place and a.day = o.day and a.key = o.key) as versions
      from observations o join places p on p.id = o.place join slugs m on m.id = o.measure left join slugs k on k.id = o.key
      where m.slug = ${measure} and o.seq = (select max(a.seq) from observations a
        where a.measure = o.measure and a.place = o.place and a.day = o.day and a.key = o.key)`.execute(
        db.sql,
      )
      const expected = rows
        .map((row) => `${row.place} ${toDay(row.day)} ${row.key ?? ''} ${row.value} ${row.versions - 1}`)
        .sort()
      expect(expected.length).toBeGreaterThan(8)
      const query = `measure=${measure}&area=310101&from=2022-03-01&to=2022-03-10`
      for (const limit of [1, 3, 2000]) {
        const found = await whole(query, limit)
        expect(found.map((one) => `${cell(one)} ${one.value} ${one.corrections}`).sort(), `${limit}`).toEqual(
          expected,
        )
      }
    },
  )

  test.each(['arrivals', 'scans'])('adds up to the total that the screen shows of %s', async (measure) => {
    const span = 'from=2022-03-06&to=2022-03-09'
    const cube = CubeReply.parse(
      await (
        await town.get(`/api/cubes/${measure}?area=310101&by=area&level=town&${span}`, withToken)
      ).json(),
    )
    const shown = cube.values[0]!.reduce((sum: number, value) => sum + (value ?? 0), 0)
    const found = await whole(`measure=${measure}&area=310101&${span}`, 7)
    expect(found.reduce((sum, { value }) => sum + value!, 0)).toBe(shown)
    expect(shown).toBeGreaterThan(0)
  })

  test('of one place and key, and as known at a moment', async () => {
    const query = 'measure=arrivals&place=c1&breakdown=home&from=2022-03-05&to=2022-03-09'
    for (const n of [20, 90, 199]) {
      const known = new Map<string, number | null>()
      for (const one of reports.slice(0, n + 1))
        if (one.measure === 'arrivals' && one.place === 'c1' && one.key === 'home')
          known.set(one.day, one.value)
      const asOf = encodeURIComponent(moment(n))
      const found = await whole(`${query}&asOf=${asOf}`, 2)
      expect(found.map(({ day, value }) => [day, value])).toEqual(
        [...known].sort(([a], [b]) => (a < b ? 1 : -1)),
      )
    }
  })

  test('small counts and what a key has are told to nobody without the right', async () => {
    const query = 'measure=arrivals&area=310101&from=2022-03-01&to=2022-03-10'
    const hidden = await whole(query, 2000, {})
    expect(hidden.length).toBe((await whole(query, 2000)).length)
    for (const one of hidden)
      expect([one.value, one.suppressed, one.reason, one.qualifier]).toEqual([null, true, null, null])
    const open = await whole(query.replace('arrivals', 'firms'), 2000, {})
    expect(open.every(({ suppressed, value }) => !suppressed && value !== null)).toBe(true)
  })

  test('a question that has no answer is refused', async () => {
    const refused = async (query: string) =>
      Problem.parse(await (await town.get(`/api/observations?${query}`, { 'accept-language': 'en' })).json())
    const span = 'from=2022-03-01&to=2022-03-09'
    expect(await refused(`measure=share-open&${span}`)).toMatchObject({
      code: 'derived-measure',
      detail: expect.stringContaining('open-firms, firms'),
    })
    expect((await refused(`measure=firms&place=nowhere&${span}`)).code).toBe('unknown-place')
    expect((await refused(`measure=firms&area=nowhere&${span}`)).code).toBe('unknown-area')
    expect((await refused(`measure=arrivals&breakdown=x&${span}`)).code).toBe('unknown-breakdown')
    expect((await refused('measure=firms&from=2022-03-09&to=2022-03-01')).code).toBe('invalid-span')
    expect((await refused(`measure=firms&${span}&after=x`)).code).toBe('invalid-query')
  })
})
