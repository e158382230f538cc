import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '#server/db/database.ts'
import type { Reported } from '#tests/api/town.ts'
import { emptyDatabase, engines } from '#tests/doubles/database.ts'
import { importingTown } from './importing.ts'

const at = '2022-03-01T12:00:00+08:00'
const day = (i: number) => `2022-02-${String(i + 1).padStart(2, '0')}`
/** Twelve days of c1: 20 firms, of which 10 are open; doses count up by 10 a day. */
const known: Reported[] = Array.from({ length: 12 }, (_, i) => i).flatMap((i) => [
  { measure: 'firms', place: 'c1', day: day(i), value: 20, at },
  { measure: 'open-firms', place: 'c1', day: day(i), value: 10, at },
  { measure: 'doses', place: 'c1', day: day(i), value: 100 + 10 * i, at },
])

describe.each(engines)('what is only pointed at, on %s', (engine) => {
  let db: Database
  let town: Awaited<ReturnType<typeof importingTown>>
  beforeAll(async () => {
    db = await emptyDatabase(engine)
    town = await importingTown(db, known)
  })
  afterAll(async () => {
    await town.context.live.close()
    await db.close()
  })

  /** `row code` of all that is pointed at. */
  async function flagsOf(file: string): Promise<string[]> {
    const { id } = await town.bring(file)
    const { findings } = await town.findings(id, '?severity=flag')
    await town.ask('DELETE', `/api/imports/${id}`)
    return findings.map(({ row, code }) => `${row} ${code}`)
  }

  test('a value far from what the same place reported before that day', async () => {
    // 20 each day: beyond 20 ± 10 is far. The seventh day has six before it, which say nothing; the eighth has enough.
    const rows = ['02-13,30', '02-14,31', '02-07,99', '02-08,99'].map((row) => `虹储,2022-${row}`)
    const file = ['居委,日期,firms', ...rows, '何家角,2022-02-13,99'].join('\n')
    expect(await flagsOf(file)).toEqual(['3 far-from-history', '5 far-from-history'])
  })

  test('a part above its whole, whichever of the two is in the file', async () => {
    expect(await flagsOf('居委,日期,firms,open-firms\n虹储,2022-02-13,20,20\n虹储,2022-02-14,20,21')).toEqual(
      ['3 far-from-history', '3 ratio-over-one'],
    )
    expect(await flagsOf('居委,日期,open-firms\n虹储,2022-02-12,20\n何家角,2022-02-12,20')).toEqual([])
    // The whole is carried on for thirty days, the part for three.
    expect(await flagsOf('居委,日期,firms\n虹储,2022-02-14,9\n虹储,2022-02-20,9')).toEqual([
      '2 far-from-history',
      '2 ratio-over-one',
      '3 far-from-history',
    ])
  })

  test('a running total that falls, within the file or against the days around it', async () => {
    expect(await flagsOf('居委,日期,doses\n虹储,2022-02-13,209\n虹储,2022-02-14,215')).toEqual([
      '2 cumulative-falls',
    ])
    expect(
      await flagsOf('居委,日期,doses\n虹储,2022-02-06,161\n何家角,2022-02-06,9\n何家角,2022-02-07,8'),
    ).toEqual(['2 cumulative-falls', '4 cumulative-falls'])
  })
})
