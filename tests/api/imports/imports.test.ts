import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '#server/db/database.ts'
import { readerOf } from '#server/db/reader.ts'
import { ImportReply, MappingsReply } from '#src/contract/handing-in/imports.ts'
import type { Reported } from '#tests/api/town.ts'
import { emptyDatabase, engines } from '#tests/doubles/database.ts'
import { importingTown, refusalOf } from './importing.ts'

const known: Reported[] = [
  { measure: 'firms', place: 'c1', day: '2022-03-08', value: 20, at: '2022-03-08T18:00:00+08:00' },
  { measure: 'firms', place: 'c2', day: '2022-03-08', value: 30, at: '2022-03-08T18:00:00+08:00' },
]
const sheet = (...rows: string[]) => ['居委,日期,firms', ...rows].join('\n')

describe.each(engines)('a file on its way in, on %s', (engine) => {
  let db: Database
  let town: Awaited<ReturnType<typeof importingTown>>
  beforeEach(async () => {
    db = await emptyDatabase(engine)
    town = await importingTown(db, known)
  })
  afterEach(async () => {
    await town.context.live.close()
    await db.close()
  })

  /** What is known now, by plain SQL: `measure place day value` of each cell's newest version. */
  const stored = async () => {
    const rows = await readerOf(db).all<{ cell: string }>(`
      select s.slug || ' ' || p.key || ' ' || o.day || ' ' || coalesce(o.value::text, '-') as cell
      from (select distinct on (place, measure, key, day) * from observations
        order by place, measure, key, day, seq desc) o
      join places p on p.id = o.place join slugs s on s.id = o.measure order by 1`)
    return rows.map(({ cell }) => cell.replace(/\.0$/, ''))
  }
  const before = ['firms c1 19059 20', 'firms c2 19059 30']

  test('is read to what it would change, and changes nothing before it is committed', async () => {
    const file = sheet(
      '虹储居委会,2022-03-08,25',
      '何家角,2022-03-08,30',
      '何家角居委会,3月9日,x',
      '虹储,2022-03-09,7',
    )
    const asked = await town.bring(file, '日报.csv')
    expect(asked).toMatchObject({ state: 'asks', questions: [{ ask: 'year', cell: 'B4' }], counts: null })
    const reply = await town.map(asked, { year: 2022 })
    expect(reply).toMatchObject({
      state: 'staged',
      author: '王科',
      file: { name: '日报.csv', format: 'csv', encoding: 'utf-8', delimiter: ',' },
      progress: { rows: 5 },
      counts: {
        read: 4,
        accepted: 3,
        rejected: 1,
        observations: 3,
        new: 1,
        changed: 1,
        same: 1,
        withdrawn: 0,
      },
      touches: { measures: ['firms'], places: 2, from: '2022-03-08', to: '2022-03-09' },
      needsApproval: false,
      sameFile: null,
      failure: null,
    })
    expect((await town.rows(reply.id)).rows).toEqual([
      expect.objectContaining({ difference: 'changed', row: 2, place: 'c1', before: 20, after: 25 }),
      expect.objectContaining({ difference: 'same', row: 3, place: 'c2', before: 30, after: 30 }),
      expect.objectContaining({
        difference: 'new',
        row: 5,
        place: 'c1',
        day: '2022-03-09',
        before: null,
        after: 7,
      }),
    ])
    expect(await town.rows(reply.id, '?difference=changed&limit=1')).toMatchObject({
      total: 1,
      rows: [{ row: 2 }],
    })
    expect((await town.rows(reply.id, '?offset=2')).rows.map(({ row }) => row)).toEqual([5])
    expect(await stored()).toEqual(before)

    const refused = await refusalOf(await town.commit(reply))
    expect(refused).toMatchObject({ status: 422, code: 'import-has-faults' })
    expect(await stored()).toEqual(before)
    const done = await town.commit(reply, { leaveOutFaults: true, note: '第10周', reason: '核实' })
    const { state, committed, counts } = ImportReply.parse(await done.json())
    expect([done.status, state, counts?.changed]).toEqual([200, 'committed', 1])
    expect(committed).toMatchObject({
      kind: 'import',
      state: 'committed',
      author: '王科',
      note: '第10周',
      rows: 2,
      file: { name: '日报.csv', bytes: new TextEncoder().encode(file).length },
      counts: { new: 1, changed: 1, same: 1, withdrawn: 0, rejected: 1 },
    })
    expect(await stored()).toEqual(['firms c1 19059 25', 'firms c1 19060 7', 'firms c2 19059 30'])
    expect(town.context.live.revision).toBe(Number(committed?.id))
    // A second answer to the same request is the same.
    expect((await (await town.commit(reply, { leaveOutFaults: true })).json()) as ImportReply).toMatchObject({
      committed,
    })
  })

  test('says of each fault where it is, what stands there, why and what to do, in either language', async () => {
    const { id } = await town.bring(
      sheet('虹储居委会,2022-03-08,x', '何家脚居委会,2022-03-08,3', '虹储,2022-02-30,4'),
    )
    const { findings, total } = await town.findings(id, '?severity=fault')
    expect(total).toBe(3)
    expect(findings.map(({ code, row, column, cell, found }) => [code, row, column, cell, found])).toEqual([
      ['invalid-number', 2, 2, 'C2', 'x'],
      ['unknown-place', 3, 0, 'A3', '何家脚居委会'],
      ['invalid-day', 4, 1, 'B4', '2022-02-30'],
    ])
    expect(findings[1]?.candidates[0]).toEqual({ id: 'c2', name: '何家角居委会', within: expect.any(String) })
    expect(findings[0]).toMatchObject({
      reason: expect.stringContaining('A number is expected'),
      fix: expect.stringContaining('digits'),
    })
    const zh = await town.findings(id, '?limit=1&offset=2', { 'accept-language': 'zh-CN' })
    expect(zh).toMatchObject({ total: 3, findings: [{ reason: expect.stringContaining('第 4 行') }] })
  })

  test('changes nothing the second time, and says when it was brought before', async () => {
    const file = sheet('虹储居委会,2022-03-09,5', '何家角居委会,2022-03-09,6')
    await town.commit(await town.bring(file, 'a.csv'))
    const after = await stored()
    const again = await town.bring(file, 'b.csv', '李站')
    expect(again).toMatchObject({
      counts: { new: 0, changed: 0, same: 2 },
      sameFile: { author: '王科', rows: 2 },
    })
    const reply = ImportReply.parse(await (await town.commit(again)).json())
    expect(reply).toMatchObject({ state: 'committed', committed: null })
    expect(await stored()).toEqual(after)
    const batches = await readerOf(db).all(`select id from batches where kind = 'import'`)
    expect(batches).toHaveLength(1)
  })

  test('is refused where what it touches has changed since it was shown, and shows the new difference', async () => {
    const reply = await town.bring(sheet('虹储居委会,2022-03-08,25'))
    const post = (place: string, value: number) =>
      town.askJson('POST', '/api/observations', { measure: 'firms', place, day: '2022-03-08', value })
    await post('c2', 31)
    await post('c1', 22)
    expect(await refusalOf(await town.commit(reply))).toMatchObject({ status: 409, code: 'import-outdated' })
    const anew = await town.look(reply.id)
    expect(anew).toMatchObject({ state: 'staged', failure: { code: 'import-outdated' } })
    expect(anew.base).toBeGreaterThan(reply.base)
    expect((await town.rows(reply.id)).rows).toMatchObject([{ difference: 'changed', before: 22, after: 25 }])
    expect((await town.commit(reply)).status).toBe(409)
    await post('c2', 32)
    expect((await town.commit(anew)).status).toBe(200)
    expect(await stored()).toEqual(['firms c1 19059 25', 'firms c2 19059 32'])
  })

  test('of two that say different things of the same cells at once, one wins whole and the other is told', async () => {
    const days = Array.from({ length: 9 }, (_, i) => `2022-03-0${i + 1}`)
    const [a, b] = await Promise.all(
      [100, 200].map((value) =>
        town.bring(sheet(...days.map((day) => `虹储居委会,${day},${value}`)), `${value}.csv`),
      ),
    )
    const both = await Promise.all([town.commit(a!), town.commit(b!)])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    const winner = both[0]!.status === 200 ? 100 : 200
    expect((await stored()).filter((cell) => cell.startsWith('firms c1'))).toEqual(
      days.map((_, i) => `firms c1 ${19052 + i} ${winner}`),
    )
  })

  test('waits for approval where the catalogue asks for it', async () => {
    const reply = await town.bring('居委,日期,cases\n虹储居委会,2022-03-09,5')
    expect(reply.needsApproval).toBe(true)
    const { committed } = ImportReply.parse(await (await town.commit(reply)).json())
    expect(committed).toMatchObject({ state: 'pending', rows: 1, measures: ['cases'] })
    expect(await stored()).toEqual(before)
  })

  test('withdraws what it does not have where it is all there is', async () => {
    const file = sheet('虹储居委会,2022-03-08,20', '何家角居委会,2022-03-09,30')
    const reply = await town.map(await town.bring(file), { replaces: true })
    expect(reply.counts).toMatchObject({ new: 1, same: 1, withdrawn: 1 })
    expect((await town.rows(reply.id, '?difference=withdrawn')).rows).toMatchObject([
      { row: null, place: 'c2', day: '2022-03-08', before: 30, after: null },
    ])
    expect((await town.commit(reply)).status).toBe(200)
    expect(await stored()).toEqual(['firms c1 19059 20', 'firms c2 19059 -', 'firms c2 19060 30'])
  })

  test('is read as the last sheet of its shape was, the file’s own codes too, until that is forgotten', async () => {
    const own = (day: string) => `站点,统计日,数\nA-1,${day},5\nA-2,${day},6`
    const first = await town.bring(own('2022-03-08'))
    expect(first.state).toBe('asks')
    const mapped = await town.map(first, {
      columns: [{ role: 'place' }, { role: 'day' }, { role: 'value', measure: 'open-firms' }],
      placeCodes: { 'A-1': 'c1', 'A-2': 'c2' },
    })
    expect(mapped.counts).toMatchObject({ accepted: 2, rejected: 0 })
    await town.commit(mapped)
    const mappings = async () =>
      MappingsReply.parse(await (await town.ask('GET', '/api/mappings')).json()).mappings
    expect(await mappings()).toMatchObject([
      { shape: first.shape, author: '王科', headers: ['站点', '统计日', '数'] },
    ])

    const next = await town.bring(own('2022-03-09'))
    expect(next).toMatchObject({ state: 'staged', counts: { accepted: 2, new: 2 } })
    expect(next.reasons.map(({ code }) => code)).toContain('kept-mapping')

    expect((await town.ask('DELETE', `/api/mappings/${first.shape}`)).status).toBe(204)
    expect(await refusalOf(await town.ask('DELETE', `/api/mappings/${first.shape}`))).toMatchObject({
      code: 'unknown-mapping',
    })
    expect([await mappings(), (await town.bring(own('2022-03-09'))).state]).toEqual([[], 'asks'])
  })
})
