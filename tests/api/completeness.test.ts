import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '#server/app.ts'
import { loadInstance } from '#server/db/load-instance.ts'
import { openChangeFeed } from '#server/ingest/open-change-feed.ts'
import { AreaCompletenessReply, CompletenessReply } from '#src/contract/figures/completeness.ts'
import { Problem } from '#src/contract/problems.ts'
import { emptyDatabase, engines } from '#tests/doubles/database.ts'
import { dayText, hourOf, type Owed, owedCatalog, owedForms, owing, someReports } from './owed.ts'
import { areas, columnsOf, contextOf, sites, token } from './town.ts'

const now = '2022-03-28T09:30:00+08:00'
const reports = someReports(4, now)
const path = new Map(areas.map((area) => [area.code, area.path]))

function countsOf(owed: readonly { state: Owed['state'] | null; partial?: boolean }[]) {
  const of = (state: Owed['state']) => owed.filter((one) => one.state === state).length
  const [inTime, late, due, overdue] = [of('in-time'), of('late'), of('due'), of('overdue')]
  return { expected: inTime + late + due + overdue, reported: inTime + late, inTime, late, due, overdue }
}
const formCounts = (owed: readonly Owed[]) => ({
  ...countsOf(owed),
  partial: owed.filter(({ partial }) => partial).length,
})

describe.each(engines)('who has not reported, on %s', (engine) => {
  let context: ReturnType<typeof contextOf>
  let get: (query: string) => Promise<Response>
  let post: (measure: string, place: string, day: string, value: number) => Promise<Response>
  beforeAll(async () => {
    const db = await emptyDatabase(engine)
    await loadInstance(db, { areas, sites, reports: columnsOf(reports) })
    context = contextOf(db, await openChangeFeed(db), owedCatalog, now)
    const app = createApp(context)
    get = async (query) => app.request(`http://127.0.0.1/api/completeness?${query}`)
    post = async (measure, place, day, value) =>
      app.request('http://127.0.0.1/api/observations', {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ measure, place, day, value, reason: '核对' }),
      })
  })
  afterAll(async () => {
    await context.live.close()
    await context.db.close()
  })
  const ask = async (query: string) => CompletenessReply.parse(await (await get(query)).json())

  test('forms, measures, areas and who is missing are what the raw reports say, now and at earlier moments', async () => {
    let partials = 0
    let lates = 0
    for (const asOf of [null, '2022-03-20T21:15:00+08:00', '2022-03-10T08:59:00+08:00']) {
      const known = Date.parse(asOf ?? now)
      for (const area of ['31', '310101', 'c1']) {
        for (let day = 2; day <= 28; day += area === '31' ? 2 : 7) {
          const within = path.get(area)!
          const moment = asOf === null ? '' : `&asOf=${encodeURIComponent(asOf)}`
          const reply = await ask(`area=${area}&day=${dayText(day)}${moment}`)
          const owed = Object.keys(owedForms).flatMap((form) => {
            const all = owing(reports, form, within, day, known)
            return all.length === 0 ? [] : [{ form, all }]
          })
          const where = `${area} ${dayText(day)} ${asOf}`
          expect(reply.forms.map(({ form }) => form).sort(), where).toEqual(
            owed.map(({ form }) => form).sort(),
          )
          for (const { form, all } of owed) {
            const answer = reply.forms.find((one) => one.form === form)!
            expect(answer, `${where} ${form}`).toMatchObject(formCounts(all))
            for (const { measure, ...counts } of answer.measures)
              expect(counts).toMatchObject(countsOf(all.map((one) => ({ state: one.measures[measure]! }))))
            const depth = within.split('/').length
            const codes = all.map(({ path, area }) =>
              path.slice(0, path.indexOf(area) + area.length).split('/'),
            )
            const inside = [...new Set(codes.flatMap((one) => one[depth] ?? []))]
            expect(answer.areas).toEqual(
              inside.map((code) => ({
                area: code,
                ...formCounts(all.filter((_, at) => codes[at]![depth] === code)),
              })),
            )
            const missing = all.filter(({ lacking }) => lacking.length > 0)
            const owed = (missing.length > 0 ? missing : all).flatMap((one) =>
              missing.length > 0 ? one.lacking : owedForms[form]!.measures.filter((id) => one.measures[id]),
            )
            const hours = owed.flatMap((id) => hourOf(id, owedForms[form]!.by) ?? [])
            if (hours.length > 0) expect(answer.deadline).toBe(hours.sort()[0])
            const told = answer.missing.map(
              ({ place, overdue, lacking, partial, streak, lastDay, trail }) => ({
                place,
                overdue,
                lacking,
                partial,
                streak,
                lastDay,
                trail,
              }),
            )
            const order = missing.toSorted(
              (a, b) =>
                Number(b.state === 'overdue') - Number(a.state === 'overdue') ||
                b.streak - a.streak ||
                all.indexOf(a) - all.indexOf(b),
            )
            expect(told, `${where} ${form}`).toEqual(
              order.map((one) => ({
                place: one.id,
                overdue: one.state === 'overdue',
                lacking: one.lacking,
                partial: one.partial,
                streak: one.streak,
                lastDay: one.lastDay,
                trail: one.marks,
              })),
            )
            partials += missing.filter(({ partial }) => partial).length
            lates += all.filter(({ state }) => state === 'late').length
          }
          const scans = owing(reports, 'scans', within, day, known)
          const silent = scans.filter(
            ({ state, marks }) => state !== 'in-time' && state !== 'late' && /[-?]{2}$/.test(marks),
          )
          expect(reply.silent.map(({ site }) => site).sort(), where).toEqual(
            silent.map(({ id }) => id).sort(),
          )
        }
      }
    }
    expect(partials).toBeGreaterThan(20)
    expect(lates).toBeGreaterThan(10)
  })

  test('by area, all forms together are counted in every area around a reporter', async () => {
    for (const day of [8, 20, 27]) {
      const reply = AreaCompletenessReply.parse(
        await (await get(`area=3101&by=area&day=${dayText(day)}`)).json(),
      )
      const expected = areas.flatMap(({ code, path }) => {
        if (code === '31') return []
        const all = Object.keys(owedForms).flatMap((form) => owing(reports, form, path, day, Date.parse(now)))
        return all.length === 0 ? [] : [{ area: code, ...formCounts(all) }]
      })
      expect(reply.areas).toEqual(expected)
    }
  })

  test('a silent post says when it was last heard of; the one silent longest comes first', async () => {
    for (let day = 6; day < 28; day++) {
      const { silent } = await ask(`day=${dayText(day)}`)
      const known = silent.map(({ lastReportAt }) => (lastReportAt === null ? 0 : Date.parse(lastReportAt)))
      expect(known).toEqual(known.toSorted((a, b) => a - b))
      for (const { site, lastDay, lastReportAt } of silent) {
        const own = reports.filter(
          (one) => one.measure === 'scans' && one.place === site && one.day === lastDay,
        )
        expect(lastReportAt).toBe(own.at(-1)?.at ?? null)
      }
    }
  })

  test('one form can be asked for, with as many names as there is room for', async () => {
    const { forms } = await ask(`day=${dayText(20)}&form=committee-daily&named=1`)
    const whole = (await ask(`day=${dayText(20)}`)).forms.find(({ form }) => form === 'committee-daily')!
    expect(whole.missing.length).toBeGreaterThan(1)
    expect(forms).toEqual([{ ...whole, missing: whole.missing.slice(0, 1) }])
    const refused = await get(`day=${dayText(20)}&form=moon`)
    expect(refused.status).toBe(404)
    expect(Problem.parse(await refused.json()).code).toBe('unknown-form')
  })

  test('a correction after the hour leaves a report in time', async () => {
    const inTime = (day: number) =>
      owing(reports, 'scans', '31', day, Date.parse(now)).find(({ state }) => state === 'in-time')
    const day = [22, 21, 20, 19, 18].find(inTime)!
    const of = async () => (await ask(`day=${dayText(day)}&form=scans`)).forms[0]!
    const before = await of()
    expect((await post('scans', inTime(day)!.id, dayText(day), 4321)).status).toBe(200)
    expect(await of()).toMatchObject({ inTime: before.inTime, late: before.late })
  })

  test('a report that comes in is in the next answer', async () => {
    const silent = (day: number) =>
      owing(reports, 'scans', '31', day, Date.parse(now)).some((one) => one.state === 'overdue')
    const day = dayText([26, 25, 24, 23].find(silent)!)
    const of = async () => (await ask(`day=${day}&form=scans`)).forms[0]!
    const missing = (await of()).missing.map(({ place }) => place)
    const late = missing[0]!
    const before = await get(`day=${day}&form=scans`)
    expect((await post('scans', late, day, 5)).status).toBe(200)
    expect((await get(`day=${day}&form=scans`)).headers.get('etag')).not.toBe(before.headers.get('etag'))
    const after = await of()
    expect(after.missing.map(({ place }) => place)).toEqual(missing.filter((place) => place !== late))
    expect(after.late).toBeGreaterThan(0)
  })
})
