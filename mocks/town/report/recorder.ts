import type { Catalog } from '#src/contract/catalog.ts'
import { mondayOf, toDayNumber } from '#src/domain/days.ts'
import { periodsOf } from '#src/domain/duties/reporting.ts'
import type { TownModel } from '../model.ts'
import { hashUnit } from '../random.ts'
import { GrowingColumns } from './columns.ts'
import { facts } from './facts.ts'
import { sources, type TownReporter, townReporters } from './reporters.ts'

const DAY = 86_400_000
const HOUR = 3_600_000
const CHINA = 8 * HOUR

/** When a kind of report usually comes: a level in the morning, a day's count in the evening. */
export type Timing = 'morning' | 'evening' | 'weekly'

const slots: Record<Timing, readonly number[]> = {
  morning: [6.75, 7.25, 7.75, 8.5, 9.25],
  evening: [20.5, 20.5, 21.25, 21.25, 22.5],
  weekly: [15, 15, 16.5, 16.5, 17.5],
}
/** Why too little was reported at first, and why too much. */
const tooLittle = ['漏报补录', '与台账核对后更正', '日期填错，已更正', '漏报补录']
const tooMuch = '重复登记，已剔除'
/** Of a running day's count, what is there at eight in the morning. */
const BY_EIGHT = 0.19

export type Duty = { day: number; weekly: boolean }
export type Span = { from: number; until: number }

/**
 * Turns what happened into what was reported: on time, late, not at all, wrong at first. Nothing is recorded after `until`.
 */
export class Recorder {
  readonly reporters: TownReporter[]
  readonly byId: ReadonlyMap<string, TownReporter>
  readonly today: number
  readonly #columns = new Map<string, GrowingColumns>()
  readonly #facts = new Set<string>()
  /** Reporters that have a printed fact at all. */
  readonly #printed = new Set<number>()

  constructor(
    readonly model: TownModel,
    readonly catalog: Catalog,
    readonly span: Span,
  ) {
    this.reporters = townReporters(model)
    this.byId = new Map(this.reporters.map((reporter) => [reporter.id, reporter]))
    this.today = Math.floor((span.until + CHINA) / DAY)
    const places = this.reporters.map((reporter) => reporter.id)
    for (const measure of catalog.measures) {
      if (measure.kind !== 'flow' && measure.kind !== 'stock') continue
      const keys = measure.breakdown?.keys.map((key) => key.id) ?? []
      this.#columns.set(measure.id, new GrowingColumns(measure.id, keys, places, sources))
    }
    this.#recordFacts()
  }

  /** The days on which the catalogue expects this reporter, weekly duties on their Monday. */
  duties(measureId: string, reporter: TownReporter): Duty[] {
    const measure = this.catalog.measures.find((m) => m.id === measureId)
    if (measure?.kind !== 'flow' && measure?.kind !== 'stock') return []
    const duties: Duty[] = []
    for (const period of periodsOf(measure.reporting, reporter)) {
      const weekly = period.every === 'week'
      const last = Math.min(period.to, this.today)
      for (
        let day = Math.max(period.from, weekly ? mondayOf(this.span.from) : this.span.from);
        day <= last;
      ) {
        duties.push({ day, weekly })
        day = weekly ? mondayOf(day) + 7 : day + 1
      }
    }
    return duties
  }

  /** False where the reporter sends nothing for that day, or has not yet. */
  reports(reporter: TownReporter, day: number): boolean {
    return hashUnit(this.model.seed, reporter.index, day) >= 0.011
  }

  /**
   * Records one report the way it came in. `key` is an index into the measure's breakdown, -1 for none; `early` is what of a running
   * day is there in the morning.
   */
  record(
    measure: string,
    reporter: TownReporter,
    key: number,
    day: number,
    value: number,
    timing: Timing,
    { estimated = false, early = Math.round(value * BY_EIGHT) }: { estimated?: boolean; early?: number } = {},
  ): void {
    if (this.#printed.has(reporter.index) && this.#facts.has(`${measure} ${reporter.index} ${day}`)) return
    const { seed } = this.model
    const columns = this.columnsOf(measure)
    const u = hashUnit(seed, reporter.index, day)
    if (u < 0.011) return
    const running = day === this.today && timing === 'evening'
    const slot = Math.floor(hashUnit(seed + 1, reporter.index, day) * 5)
    let at = day * DAY - CHINA + (running ? slots.morning : slots[timing])[slot]! * HOUR
    if (day < this.today && u < 0.042)
      at = u < 0.034 ? (day + 1) * DAY - CHINA + 10 * HOUR : (day + 3) * DAY + 2 * HOUR
    if (at > this.span.until) return
    const count = running ? early : value
    const fault = hashUnit(seed + 2, reporter.index * 32 + columns.measure.length, day)
    const correctedAt = (day + 2 + Math.floor(fault * 1000)) * DAY + 8 * HOUR
    const mayErr = timing !== 'weekly' && (key < 0 || measure === 'overseas-arrivals')
    if (fault < 0.004 && mayErr && count >= 6 && correctedAt > at && correctedAt <= this.span.until) {
      const turn = Math.floor(fault * 1000)
      // Whom a gate counted twice is in a day's count; a level counted twice would pass what there is.
      const isDouble = timing === 'evening' && turn % 2 === 1
      const first = isDouble ? Math.ceil(count * 1.14) : Math.floor(count * 0.86)
      const reason = isDouble ? tooMuch : tooLittle[turn]!
      columns.push(reporter.index, key, day, first, false, at, reporter.source)
      columns.push(reporter.index, key, day, count, false, correctedAt, reporter.source, { reason })
      return
    }
    columns.push(reporter.index, key, day, count, estimated, at, reporter.source)
  }

  /** A guess first, replaced by the count on the next day. */
  recordEstimateThenCount(measure: string, reporter: TownReporter, day: number, value: number): void {
    if (!this.reports(reporter, day)) return
    const columns = this.columnsOf(measure)
    const guess = Math.max(0, Math.round((value * 0.93) / 5) * 5)
    const at = day * DAY - CHINA + 7.25 * HOUR
    const countedAt = (day + 1) * DAY - CHINA + 10 * HOUR
    if (at <= this.span.until) columns.push(reporter.index, -1, day, guess, true, at, reporter.source)
    if (countedAt <= this.span.until)
      columns.push(reporter.index, -1, day, value, false, countedAt, reporter.source, {
        reason: '预计数改为清点数',
      })
  }

  columnsOf(measure: string): GrowingColumns {
    const columns = this.#columns.get(measure)
    if (!columns) throw new Error(`Nobody reports ${measure}`)
    return columns
  }

  finish() {
    return [...this.#columns.values()].map((columns) => columns.finish()).filter(({ length }) => length > 0)
  }

  #recordFacts(): void {
    for (const fact of facts) {
      const reporter = this.byId.get(fact.place)
      const day = toDayNumber(fact.day)
      if (!reporter || day < this.span.from || day > this.today) continue
      const columns = this.columnsOf(fact.measure)
      const at = day * DAY - CHINA + 20.5 * HOUR
      const source = sources.indexOf(fact.source)
      const { qualifier, reason } = fact
      const key = fact.key === undefined ? -1 : columns.keys.indexOf(fact.key)
      columns.push(reporter.index, key, day, fact.value, fact.estimated, at, source, { qualifier, reason })
      this.#printed.add(reporter.index)
      this.#facts.add(`${fact.measure} ${reporter.index} ${day}`)
    }
  }
}
