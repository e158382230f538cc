import { expect, test } from 'vitest'
import { ReportColumnsBuilder } from '#server/db/reports/report-columns.ts'
import type { Area } from '#src/contract/areas.ts'
import type { FlowMeasure } from '#src/contract/catalog.ts'
import { stateOf } from '#src/domain/states.ts'
import { catalog } from '#tests/api/town.ts'
import type { MeasureStore } from './known/measure-store.ts'
import { ReportLog } from './known/report-log.ts'
import { resolveCube } from './resolve-cube.ts'

/** More places and days than are resolved in one piece. */
const [rows, days, from] = [70, 300, 19_000]
const areas = Array.from({ length: rows }, (_, row): Area => {
  const code = `a${String(row).padStart(2, '0')}`
  return {
    code,
    name: code,
    nameEn: null,
    parent: null,
    level: 'committee',
    path: code,
    aliases: [],
    point: null,
    schematic: null,
  }
})
const names = { zh: '数', en: 'number' }
const measure: FlowMeasure = {
  id: 'entries',
  kind: 'flow',
  name: names,
  unit: names,
  definition: names,
  owner: names,
  source: names,
  decimals: 0,
  reporting: [{ by: 'committee', every: 'day' }],
}
/** Null: nobody has reported. */
const told = (row: number, day: number) => ((row * 31 + day * 7) % 11 === 0 ? null : (row * 13 + day) % 9)
const toldAt = (row: number, day: number) => 1000 * (from + day) + row

test('what was known once is resolved piece by piece, whatever comes in between', async () => {
  const log = new ReportLog(new ReportColumnsBuilder().finish(new Map()), 0)
  const report = (row: number, day: number, value: number, seq: number) =>
    log.apply(
      { place: areas[row]!.code, day: from + day, key: null, value, estimated: false },
      toldAt(row, day),
      seq,
    )
  for (let row = 0; row < rows; row++)
    for (let day = 0; day < days; day++) {
      const value = told(row, day)
      if (value !== null) report(row, day, value, 1)
    }
  const store = { read: () => Promise.resolve(log.at(1)) } as unknown as MeasureStore
  const asked = resolveCube(store, {
    gazetteer: {
      revision: 1,
      areas,
      sites: [],
      area: new Map(areas.map((area) => [area.code, area])),
      site: new Map(),
    },
    catalog,
    measure,
    key: null,
    within: null,
    span: { from, to: from + days - 1 },
    today: from + days,
    revision: 1,
    small: true,
  })
  for (let tick = 0; tick < 5; tick++) await null
  for (let row = 0; row < rows; row++) report(row, 5, 999, 2)
  const { cells, places } = await asked
  expect(places.ids).toEqual(areas.map(({ code }) => code))
  const found = Array.from(cells.states, (code, at) => [stateOf(code), cells.values[at]])
  const wanted = Array.from({ length: rows * days }, (_, at) => {
    const value = told(Math.floor(at / days), at % days)
    if (value === null) return ['missing', Number.NaN]
    return [value === 0 ? 'zero' : 'value', value]
  })
  expect(found).toEqual(wanted)
  const newest = areas.map((_, row) => {
    const last = Array.from({ length: days }, (_, day) => day).findLast((day) => told(row, day) !== null)!
    return toldAt(row, last)
  })
  expect([...places.reportedAt]).toEqual(newest)
})
