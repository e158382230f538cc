import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Correction, CorrectionsReply, HistoryReply } from '#src/contract/figures/history.ts'
import { Problem } from '#src/contract/problems.ts'
import { emptyDatabase, engines } from '#tests/doubles/database.ts'
import { openTown, token } from './town.ts'

/** One report of one cell, as it was sent. */
interface Sent {
  measure: string
  place: string
  day: string
  key: string | null
  value: number | null
  reason: string | null
  at: number
}

const withToken = { authorization: `Bearer ${token}` }
const days = ['2022-03-07', '2022-03-08', '2022-03-09', '2022-03-10', '2022-03-11']
const start = Date.parse('2022-03-09T20:00:00+08:00')
const step = 40 * 60_000
const localDay = (ms: number) => new Date(ms + 8 * 3_600_000).toISOString().slice(0, 10)

function cellOf({
  what,
  place,
  day,
}: {
  what: { measure: string; key: string | null }
  place: string
  day: string
}) {
  return `${what.measure} ${place} ${what.key} ${day}`
}

const report = fc.record({
  what: fc.constantFrom(
    { measure: 'firms', key: null },
    { measure: 'open-firms', key: null },
    { measure: 'arrivals', key: 'home' },
    { measure: 'arrivals', key: null },
  ),
  place: fc.constantFrom('c1', 'c2'),
  day: fc.constantFrom(...days),
  value: fc.option(
    fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 6 }), fc.integer({ min: 5, max: 40 })),
    {
      freq: 5,
    },
  ),
  reason: fc.option(fc.constantFrom('漏报', '重复'), { freq: 2 }),
})

/** Requests of a few reports each, no cell twice in one. */
const requests: Sent[][] = fc
  .sample(fc.uniqueArray(report, { selector: cellOf, minLength: 1, maxLength: 9 }), {
    numRuns: 30,
    seed: 20220603,
  })
  .map((reports, n) =>
    reports
      .map(({ what, ...rest }) => ({ ...what, ...rest, at: start + n * step }))
      // A day that has not come cannot be reported.
      .filter(({ day, at }) => day <= localDay(at)),
  )
  .filter((reports) => reports.length > 0)
const sent = requests.flat()

interface Version extends Sent {
  before: number | null
}

/** What was stored, by brute force: each report beside what was known of its cell; one that says nothing new is not kept. */
function replay(until: number): Version[] {
  const known = new Map<string, number | null>()
  return sent
    .filter(({ at }) => at <= until)
    .flatMap((one) => {
      const cell = `${one.measure} ${one.place} ${one.key} ${one.day}`
      const before = known.get(cell) ?? null
      if (one.value === before) return []
      known.set(cell, one.value)
      return [{ ...one, before }]
    })
}

const corrected = ({ before, day, at, reason }: Version) =>
  before !== null && (day < localDay(at) || reason !== null)

/** In an order of their own: the cells of one request have none. */
function inOrder(versions: readonly Version[]): Version[] {
  const key = ({ at, measure, place, key, day }: Version) => `${at} ${measure} ${place} ${key} ${day}`
  return [...versions].sort((a, b) => key(a).localeCompare(key(b)))
}

describe.each(engines)('what numbers were before, on %s', (engine) => {
  let town: Awaited<ReturnType<typeof openTown>>
  const end = sent.at(-1)!.at + step

  beforeAll(async () => {
    town = await openTown(await emptyDatabase(engine), [])
    await sendAll(requests.slice(0, 12))
    // What is read here is completed from the feed afterwards.
    await read('?limit=1')
    await sendAll(requests.slice(12))
    town.clock.set(new Date(end))
  })
  afterAll(async () => {
    await town.context.live.close()
    await town.context.db.close()
  })

  async function sendAll(some: readonly Sent[][]) {
    for (const reports of some) {
      town.clock.set(new Date(reports[0]!.at))
      const body = reports.map(({ at: _, key, reason, ...rest }) => ({
        ...rest,
        ...(key !== null && { breakdown: key }),
        ...(reason !== null && { reason }),
      }))
      const response = await town.app.request('http://127.0.0.1/api/observations', {
        method: 'POST',
        headers: { ...withToken, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
      expect(response.status, await response.clone().text()).toBe(200)
    }
  }
  async function read(query: string, headers: Record<string, string> = withToken) {
    const response = await town.get(`/api/corrections${query}`, headers)
    expect(response.status, await response.clone().text()).toBe(200)
    return CorrectionsReply.parse(await response.json())
  }
  async function history(query: string, headers: Record<string, string> = withToken) {
    const response = await town.get(`/api/history${query}`, headers)
    expect(response.status, await response.clone().text()).toBe(200)
    return HistoryReply.parse(await response.json())
  }
  const moment = (at: number) => encodeURIComponent(new Date(at).toISOString())
  const told = ({ measure, key, place, day, before, after, reason, recordedAt }: Correction) =>
    ({ measure, key, place, day, before, value: after, reason, at: Date.parse(recordedAt) }) satisfies Version

  test('corrections are those of a replay, at every moment', async () => {
    for (const at of [start - 1, ...[5, 11, 12, 20, 27].map((n) => start + n * step + 1)]) {
      const expected = replay(at).filter(corrected)
      const { corrections, total } = await read(`?asOf=${moment(at)}`)
      expect(inOrder(corrections.map(told))).toEqual(inOrder(expected))
      expect(corrections.map(({ recordedAt }) => recordedAt)).toEqual(
        corrections.map(({ recordedAt }) => recordedAt).sort((a, b) => b.localeCompare(a)),
      )
      expect(total).toBe(expected.length)
    }
    const now = replay(end).filter(corrected)
    expect(now.length).toBeGreaterThan(10)
    expect(now.some(({ value }) => value === null)).toBe(true)
    expect(inOrder((await read('')).corrections.map(told))).toEqual(inOrder(now))
  })

  test('a measure, an area, days and a limit narrow them; the counts of days stay whole', async () => {
    const inside = (one: Version) =>
      ['open-firms', 'firms'].includes(one.measure) &&
      one.place === 'c1' &&
      one.day >= '2022-03-08' &&
      one.day <= '2022-03-09'
    const expected = replay(end).filter((one) => corrected(one) && inside(one))
    expect(expected.length).toBeGreaterThan(2)
    const query = '?measure=share-open&area=c1&from=2022-03-08&to=2022-03-09'
    const all = await read(query)
    expect(inOrder(all.corrections.map(told))).toEqual(inOrder(expected))
    const reply = await read(`${query}&limit=2`)
    expect(reply.corrections).toEqual(all.corrections.slice(0, 2))
    expect(reply.total).toBe(expected.length)
    const counts = new Map<string, number>()
    for (const { measure, day } of expected)
      counts.set(`${measure} ${day}`, (counts.get(`${measure} ${day}`) ?? 0) + 1)
    expect(new Map(reply.days.map(({ measure, day, count }) => [`${measure} ${day}`, count]))).toEqual(counts)
  })

  test('each place’s days are counted by themselves where that is asked', async () => {
    const counts = new Map<string, number>()
    for (const { measure, day, place } of replay(end).filter(corrected)) {
      const cell = `${measure} ${day} ${place}`
      counts.set(cell, (counts.get(cell) ?? 0) + 1)
    }
    const { days } = await read('?by=place&limit=1')
    expect(
      new Map(days.map(({ measure, day, place, count }) => [`${measure} ${day} ${place}`, count])),
    ).toEqual(counts)
  })

  test('what has come since a moment is told in counts: corrections, and cells that were reported for the first time', async () => {
    const then = start + 20 * step + 1
    const since = replay(end).filter(({ at }) => at > then)
    const cellIn = ({ measure, place, key, day }: Version) => `${measure} ${place} ${key} ${day}`
    const repaired = new Set(since.filter(corrected).map(cellIn))
    const others = new Set(since.map(cellIn).filter((cell) => !repaired.has(cell)))
    const reply = await read(`?since=${moment(then)}`)
    expect(reply.news).toBe(others.size)
    expect(reply.total).toBe(since.filter(corrected).length)
    expect((await read('')).news).toBeNull()
  })

  test('the history of a cell is all that was sent for it, with source, reason and the moment it was known from', async () => {
    const cells = new Set(sent.map(({ measure, place, key, day }) => [measure, place, key, day].join()))
    let longest = 0
    for (const at of [start + 20 * step + 1, end]) {
      for (const cell of cells) {
        const [measure, place, key, day] = cell.split(',')
        const expected = replay(at).filter(
          (one) => [one.measure, one.place, one.key, one.day].join() === cell,
        )
        const breakdown = key === '' ? '' : `&breakdown=${key}`
        const reply = await history(
          `?measure=${measure}&place=${place}&day=${day}${breakdown}&asOf=${moment(at)}`,
        )
        expect(reply.suppressed).toBe(false)
        expect(
          reply.entries.map(({ recordedAt, value, reason }) => ({
            at: Date.parse(recordedAt),
            value,
            reason,
          })),
        ).toEqual(expected.map(({ at, value, reason }) => ({ at, value, reason })))
        for (const { source, batch } of reply.entries) expect([source, batch]).not.toContain('')
        longest = Math.max(longest, expected.length)
      }
    }
    expect(longest).toBeGreaterThan(2)
  })

  test('a viewer without the right learns no small count, nor what it was before or became, nor the words', async () => {
    const all = (await read('')).corrections
    const shown = (await read('', {})).corrections
    expect(shown).toHaveLength(all.length)
    const small = (value: number | null) => value !== null && value > 0 && value < 5
    const hidden = all.map(
      ({ measure, key, before, after }) =>
        measure === 'arrivals' && (key !== null || small(before) || small(after)),
    )
    expect(hidden).toContain(true)
    expect(all.some(({ measure }, i) => measure === 'arrivals' && !hidden[i])).toBe(true)
    shown.forEach((one, i) => {
      const blank = { key: null, before: null, after: null, reason: null, suppressed: true }
      expect(one).toEqual(hidden[i] ? { ...all[i], ...blank } : all[i])
    })
    const cell = all.find((one, i) => hidden[i] && one.key === null)!
    const reply = await history(`?measure=arrivals&place=${cell.place}&day=${cell.day}`, {})
    expect(reply.suppressed).toBe(true)
    expect(reply.entries.length).toBeGreaterThan(1)
    for (const { value, reason, qualifier } of reply.entries)
      expect([value, reason, qualifier]).toEqual([null, null, null])
    const keyed = await history('?measure=arrivals&place=c1&day=2022-03-09&breakdown=home', {})
    expect(keyed.suppressed).toBe(true)
    expect((await history(`?measure=firms&place=c1&day=2022-03-09`, {})).suppressed).toBe(false)
  })

  test('what does not exist is refused by name', async () => {
    const code = async (path: string) => Problem.parse(await (await town.get(path)).json()).code
    expect(await code('/api/history?measure=nope&place=c1&day=2022-03-09')).toBe('unknown-measure')
    expect(await code('/api/history?measure=firms&place=nope&day=2022-03-09')).toBe('unknown-place')
    expect(await code('/api/history?measure=firms&place=c1&day=2022-03-09&breakdown=home')).toBe(
      'unknown-breakdown',
    )
    expect(await code('/api/corrections?measure=firms,nope')).toBe('unknown-measure')
    expect(await code('/api/corrections?area=nope')).toBe('unknown-area')
  })
})
