import { beforeAll, describe, expect, it } from 'vitest'
import { demonstrationCatalog } from '#server/catalog/demonstration.ts'
import { settableClock } from '#server/clock.ts'
import { validate } from '#server/ingest/observations/validate.ts'
import { NewObservation } from '#src/contract/handing-in/observations.ts'
import { toDayNumber } from '#src/domain/days.ts'
import { createFeed, type Post } from './feed/plan.ts'
import { startFeeder } from './feeder.ts'
import { createModel, defaultSeed } from './model.ts'
import { townReporters } from './report/reporters.ts'

const today = toDayNumber('2022-06-03')
let posts: Post[]

/** Twenty-five minutes at one post a second. */
const watch = () => {
  const next = createFeed(defaultSeed)
  return Array.from({ length: 1500 }, (_, i) => next({ day: today, hour: 8 + i / 3600 }))
}

beforeAll(() => {
  posts = watch()
}, 30_000)

describe('the feed', () => {
  it('is the same for the same seed and times', () => {
    expect(watch()).toEqual(posts)
  }, 30_000)

  it('names who reports in the words of the town', () => {
    const names = new Set(posts.map(({ source }) => source.split(' ')[0]))
    expect(names).toEqual(new Set(['居村委', '楼宇', '门岗', '哨点', '集中隔离点']))
  })

  it('sends nothing the product would refuse', () => {
    const model = createModel(defaultSeed)
    const places = new Map(
      townReporters(model).map(({ id, path, by, index }) => [
        id,
        {
          id: index,
          key: id,
          type: typeof by === 'string' ? ('area' as const) : ('site' as const),
          kind: typeof by === 'string' ? by : by.site,
          path,
          town: 0,
        },
      ]),
    )
    for (const { observations } of posts) {
      const rows = observations.map((row) => NewObservation.parse(row))
      const { faults } = validate(rows, { catalog: demonstrationCatalog, places, today })
      expect(faults).toEqual([])
    }
  })

  it('never takes back what a running day has counted', () => {
    const seen = new Map<string, number>()
    for (const { place, measure, day, value, breakdown } of posts.flatMap((post) => post.observations)) {
      if (day !== '2022-06-03' || measure === 'sentinels-silent') continue
      const cell = [place, measure, breakdown].join(' ')
      expect(value).toBeGreaterThanOrEqual(seen.get(cell) ?? 0)
      seen.set(cell, value ?? 0)
    }
  })

  it('says of whom a central site took in the hours in which they came', () => {
    const intakes = posts.filter(({ observations }) => observations[0]?.breakdown === 'central')
    expect(intakes.length).toBeGreaterThan(0)
    for (const { observations } of intakes) {
      const hours = observations.filter(({ measure }) => measure === 'intake-by-hour')
      expect(hours.reduce((sum, { value }) => sum + value!, 0)).toBe(observations[0]!.value)
    }
  })

  it('has scans, gates, arrivals, reopenings, a correction with its reason and a sentinel that falls silent', () => {
    const rows = posts.flatMap((post) => post.observations)
    const sent = new Set(rows.map(({ measure }) => measure))
    for (const measure of ['sentinel-scans', 'gate-entries', 'overseas-arrivals', 'enterprises-reopened'])
      expect(sent).toContain(measure)
    expect(rows.some(({ day, reason }) => day === '2022-06-02' && reason)).toBe(true)
    expect(rows.some(({ measure, value }) => measure === 'sentinels-silent' && value! > 0)).toBe(true)
  })
})

describe('startFeeder', () => {
  function run(answers: (Response | Error)[]) {
    const stop = new AbortController()
    const keys: string[] = []
    const waits: number[] = []
    const refused: string[] = []
    const done = startFeeder({
      baseUrl: 'http://town.test',
      clock: settableClock('2022-06-03T08:00:00+08:00'),
      signal: stop.signal,
      fetch: async (request) => {
        keys.push(request.headers.get('idempotency-key') ?? '')
        const answer = answers.shift()
        if (answers.length === 0) stop.abort()
        if (!answer || answer instanceof Error) throw answer ?? new Error('nobody there')
        return answer
      },
      pause: async (ms) => {
        waits.push(ms)
      },
      onRefused: (problem) => refused.push(problem),
    })
    return done.then(() => ({ keys, waits, refused }))
  }

  it('tries again under the same key, ever more slowly, while the product is away', async () => {
    const down = () => new Response(null, { status: 503 })
    const { keys, waits } = await run([
      down(),
      new Error('gone'),
      down(),
      new Response('{}'),
      new Response('{}'),
    ])
    expect(new Set(keys.slice(0, 4)).size).toBe(1)
    expect(keys[4]).not.toBe(keys[0])
    expect(waits.slice(0, 3)).toEqual([1000, 2000, 4000])
  })

  it('says what was refused and goes on', async () => {
    const { keys, refused } = await run([new Response('double-count', { status: 422 }), new Response('{}')])
    expect(refused).toEqual(['422 double-count'])
    expect(keys[1]).not.toBe(keys[0])
  })
})
