import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { reportingAreas } from '#server/catalog/demonstration-reporting.ts'
import { dayAt, toDayNumber } from '#src/domain/days.ts'
import { periodsOf } from '#src/domain/duties/reporting.ts'
import { generateTown, type Town, townClock } from './generate-town.ts'
import { facts } from './report/facts.ts'
import { townReporters } from './report/reporters.ts'
import { specialCommittees } from './report/specials.ts'

let town: Town

beforeAll(() => {
  town = generateTown()
}, 60_000)

const today = toDayNumber('2022-06-03')

function digest({ reports, sites, areas, outlines }: Town): string {
  const hash = createHash('sha256').update(JSON.stringify([sites, areas, outlines]))
  for (const { measure, place, day, key, value, recordedAt, estimated, source, notes } of reports) {
    hash.update(measure).update(JSON.stringify([...(notes ?? [])]))
    for (const column of [place, day, key, value, recordedAt, estimated, source])
      if (ArrayBuffer.isView(column))
        hash.update(new Uint8Array(column.buffer, column.byteOffset, column.byteLength))
  }
  return hash.digest('hex')
}

type Cell = { place: string; key: string; day: number; value: number; estimated: boolean; replaced: boolean }
type Cells = { all: Cell[]; at: (place: string, day: number, key?: string) => Cell | undefined }

const cellsOf = new Map<string, Cells>()

/** What is known at the end: the last report of every place, key and day. */
function known(measure: string): Cells {
  const before = cellsOf.get(measure)
  if (before) return before
  const columns = town.reports.find((one) => one.measure === measure)!
  const { places, keys } = columns
  const number = (place: number, key: number, day: number) => (place * 32 + key + 1) * 32768 + day
  const last = new Map<number, number>()
  const replaced = new Set<number>()
  for (let row = 0; row < columns.length; row++) {
    const id = number(columns.place[row]!, columns.key![row]!, columns.day[row]!)
    const other = last.get(id)
    if (other !== undefined) replaced.add(id)
    if (other === undefined || columns.recordedAt[other]! <= columns.recordedAt[row]!) last.set(id, row)
  }
  const cellAt = (id: number): Cell => {
    const row = last.get(id)!
    return {
      place: places[columns.place[row]!]!,
      key: keys[columns.key![row]!] ?? '',
      day: columns.day[row]!,
      value: columns.value[row]!,
      estimated: columns.estimated![row] === 1,
      replaced: replaced.has(id),
    }
  }
  const numbers = new Map(places.map((place, i) => [place, i]))
  const cells: Cells = {
    all: [...last.keys()].map(cellAt),
    at: (place, day, key = '') => {
      const id = number(numbers.get(place)!, keys.indexOf(key), day)
      return last.has(id) ? cellAt(id) : undefined
    },
  }
  cellsOf.set(measure, cells)
  return cells
}

/** The level that stands on a day: the last of the four weeks before. */
function levelAt(cells: Cells, place: string, day: number, key?: string): number | undefined {
  for (let d = day; d > day - 28; d--) {
    const cell = cells.at(place, d, key)
    if (cell) return cell.value
  }
  return undefined
}

describe('the demonstration town', () => {
  it('is the same to the byte for the same seed, and another for another', () => {
    expect(digest(generateTown())).toBe(digest(town))
    const short = { from: '2022-05-30' }
    expect(digest(generateTown({ ...short, seed: 1 }))).not.toBe(digest(generateTown(short)))
  }, 60_000)

  it('has near one and a half million observations, none of them from the future', () => {
    const rows = town.reports.reduce((sum, { length }) => sum + length, 0)
    expect(rows).toBeGreaterThan(1_400_000)
    expect(rows).toBeLessThan(1_650_000)
    for (const { recordedAt, day } of town.reports)
      for (let i = 0; i < day.length; i++)
        if (recordedAt[i]! > townClock.getTime() || day[i]! > today) expect.fail(`row ${i} is not there yet`)
  })

  it('may carry a shorter history', () => {
    const short = generateTown({ from: '2022-05-01' })
    for (const { day } of short.reports)
      for (let i = 0; i < day.length; i++)
        if (day[i]! < toDayNumber('2022-04-25')) expect.fail(`row ${i} is too old`)
    expect(short.reports.reduce((sum, { length }) => sum + length, 0)).toBeGreaterThan(200_000)
  })

  it('records every printed fact on its day with its words and source', () => {
    for (const fact of facts) {
      const columns = town.reports.find(({ measure }) => measure === fact.measure)!
      const row = [...columns.notes!].find(([, note]) => note.qualifier === fact.qualifier)?.[0] ?? -1
      expect({
        place: columns.places[columns.place[row]!],
        day: columns.day[row],
        value: columns.value[row],
        estimated: columns.estimated![row] === 1,
        source: columns.sources[columns.source![row]!],
      }).toEqual({
        place: fact.place,
        day: toDayNumber(fact.day),
        value: fact.value,
        estimated: fact.estimated,
        source: fact.source,
      })
    }
  })

  it('keeps 46 the record of the site in 虹桥镇', () => {
    const days = known('overseas-arrivals').all.filter(({ place }) => place === 'cs-310112107017-01')
    expect(Math.max(...days.map(({ value }) => value))).toBe(46)
    expect(days.filter(({ value }) => value >= 46)).toHaveLength(1)
  })
})

describe('its numbers', () => {
  it('never show more enterprises open than there are', () => {
    const all = known('enterprises')
    for (const { place, day, value } of known('enterprises-reopened').all) {
      const eligible = levelAt(all, place, day)
      if (eligible !== undefined && value > eligible) expect.fail(`${place} ${day}: ${value} of ${eligible}`)
    }
  })

  it('count the same residents of 60 and over in both ledgers', () => {
    const all = known('residents')
    const old = known('residents-60-plus')
    const mondays = new Set(all.all.map(({ day }) => day))
    let compared = 0
    for (const { place, day, value } of old.all) {
      if (!mondays.has(day)) continue
      const [women, men] = ['women-60-plus', 'men-60-plus'].map((key) => all.at(place, day, key)?.value)
      expect(women! + men!).toBe(value)
      compared++
    }
    expect(compared).toBeGreaterThan(5000)
  })

  it('nest the doses inside the residents', () => {
    const residents = known('residents-60-plus')
    const doses = known('vaccinated-60-plus')
    for (const { place, key, day, value: one } of doses.all) {
      if (key !== 'one') continue
      const full = doses.at(place, day, 'full')?.value ?? 0
      const booster = doses.at(place, day, 'booster')?.value ?? 0
      const all = levelAt(residents, place, day) ?? Infinity
      if (!(all >= one && one >= full && full >= booster))
        expect.fail(`${place} ${day}: ${[all, one, full, booster]}`)
    }
  })

  it('never use more beds than a site has', () => {
    const beds = known('central-beds')
    for (const { place, day, value } of known('central-beds-in-use').all)
      expect(value).toBeLessThanOrEqual(levelAt(beds, place, day) ?? Infinity)
  })

  it('come near the scale of 青浦区 in June 2022', () => {
    const share = (numerator: string, key: string, denominator: string, day: number) => {
      const [above, below] = [known(numerator), known(denominator)]
      const codes = town.committees.filter((c) => c.code.startsWith('310118')).map((c) => c.code)
      const buildings = town.sites.filter((s) => s.kind === 'building' && s.area.startsWith('310118'))
      const pairs = [...codes, ...buildings.map(({ id }) => id)]
        .map((place) => [levelAt(above, place, day, key), levelAt(below, place, day)] as const)
        .filter(([a, b]) => a !== undefined && b !== undefined)
      return pairs.reduce((s, [a]) => s + a!, 0) / pairs.reduce((s, [, b]) => s + b!, 0)
    }
    expect(share('enterprises-reopened', '', 'enterprises', today)).toBeCloseTo(0.794, 1.7)
    expect(share('vaccinated-60-plus', 'booster', 'residents-60-plus', today)).toBeCloseTo(0.61, 1.7)
  })

  it('tell of each central site the hours in which its arrivals came, and never one more or less', () => {
    const [hours, all] = [known('intake-by-hour').all, known('overseas-arrivals').all]
    const sums = new Map<string, number>()
    for (const { place, day, value } of hours)
      sums.set(`${place} ${day}`, (sums.get(`${place} ${day}`) ?? 0) + value)
    const inWindow = (day: number) => day <= toDayNumber('2020-05-31') || day >= toDayNumber('2022-03-01')
    const arrivals = all.filter(({ key, day }) => key === 'central' && inWindow(day))
    expect(Object.fromEntries(sums)).toEqual(
      Object.fromEntries(arrivals.map(({ place, day, value }) => [`${place} ${day}`, value])),
    )
    expect(sums.get(`cs-310112107017-01 ${toDayNumber('2020-03-21')}`)).toBe(46)
    // 20:00–02:00 is a quarter of the day, and the busiest.
    const late = hours.filter(({ key }) => ['20', '21', '22', '23', '00', '01'].includes(key))
    const sum = (cells: Cell[]) => cells.reduce((of, { value }) => of + value, 0)
    expect(sum(late) / sum(hours)).toBeGreaterThan(0.5)
  })

  it('know at eight of no arrival that is still to come', () => {
    const known8 = known('intake-by-hour').all.filter(({ day, value }) => day === today && value > 0)
    expect(known8.length).toBeGreaterThan(0)
    for (const { key } of known8) expect(Number(key)).toBeLessThan(8)
  })

  it('have some counts that fall after a correction', () => {
    const columns = town.reports.find(({ measure }) => measure === 'vaccinated-60-plus')!
    expect([...columns.notes!.values()].some(({ reason }) => reason?.includes('下降'))).toBe(true)
  })

  it('have corrections and guesses that were replaced', () => {
    const cells = known('enterprises-reopened').all
    expect(cells.filter(({ replaced }) => replaced).length).toBeGreaterThan(1000)
  })
})

describe('who reports', () => {
  it('never has an area and an area around it report the same measure on the same day', () => {
    const reporters = townReporters(town).filter(({ by }) => typeof by === 'string')
    const byId = new Map(reporters.map((reporter) => [reporter.id, reporter]))
    for (const measure of town.catalog.measures) {
      if (measure.kind !== 'flow' && measure.kind !== 'stock') continue
      for (const reporter of reporters)
        for (const mine of periodsOf(measure.reporting, reporter))
          for (const code of reporter.path.split('/').slice(0, -1)) {
            const around = byId.get(code)
            for (const theirs of around ? periodsOf(measure.reporting, around) : [])
              expect(mine.to < theirs.from || theirs.to < mine.from).toBe(true)
          }
    }
  })

  it('lets only sites count central arrivals and never a committee beside them', () => {
    const wrong = known('overseas-arrivals').all.filter(
      ({ place, key }) => (key === 'central') !== place.startsWith('cs-'),
    )
    expect(wrong).toEqual([])
  })

  it('reports for expected places only', () => {
    for (const { places, place } of town.reports)
      for (const index of new Set(place as Int32Array)) {
        const id = places[index]!
        expect(reportingAreas.some((area) => id.includes(area))).toBe(true)
      }
  })

  it('has three in five morning reports at eight, and nearly all of yesterday’s', () => {
    const cells = known('sentinels-silent')
    const on = (day: number) => town.committees.filter(({ code }) => cells.at(code, day)).length
    expect(on(today) / town.committees.length).toBeCloseTo(0.6, 1)
    expect(on(today - 1) / town.committees.length).toBeGreaterThan(0.95)
  })

  it('shows in 青浦区 who never reported, fell silent, is all shut or only guesses', () => {
    const cells = known('enterprises-reopened')
    for (const [code, special] of specialCommittees(town)) {
      const last = Array.from({ length: 95 }, (_, i) => today - i).find((day) => cells.at(code, day))
      if (special.kind === 'never') expect(last).toBeUndefined()
      else if (special.kind === 'silent') expect(last).toBeLessThan(today - 10)
      else if (special.kind === 'shut') expect(cells.at(code, last!)?.value).toBe(0)
      else expect(cells.at(code, last!)?.estimated).toBe(true)
    }
  })

  it('lives on the days of Shanghai', () => {
    expect(dayAt(townClock, 'Asia/Shanghai')).toBe('2022-06-03')
  })
})
