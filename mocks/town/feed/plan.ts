import { builtinCatalog } from '#server/catalog/builtin.ts'
import type { NewObservation } from '#src/contract/handing-in/observations.ts'
import { toDay, toDayNumber } from '#src/domain/days.ts'
import { createModel, type TownModel } from '../model.ts'
import { createRandom, hashUnit, pick } from '../random.ts'
import { firmsOf, registered } from '../report/report-firms.ts'
import { usualByReporter } from '../report/report-gates.ts'
import { countedDoses } from '../report/report-vaccination.ts'
import { type TownReporter, townReporters } from '../report/reporters.ts'
import { specialCommittees } from '../report/specials.ts'
import { centralSites } from '../sites/counts.ts'
import { centralArrivals, homeArrivals } from '../truth/arrivals.ts'
import { gateEntries, gateRefusals } from '../truth/gates.ts'
import { cameBefore, intakeByHour } from '../truth/intake.ts'
import { reopened, staffBack } from '../truth/reopening.ts'
import { isSilent, sentinelAlarms, sentinelScans } from '../truth/sentinels.ts'
import { doses } from '../truth/vaccination.ts'
import { dayShare } from './day-share.ts'

export type Post = { source: string; observations: NewObservation[] }
/** The present moment in the town's time zone. */
export type TownTime = { day: number; hour: number }

const FIRST_DAY = toDayNumber('2022-06-03')

type Row = Omit<NewObservation, 'place' | 'day'>

/**
 * What reporters send, post by post: the same sequence for the same seed and times. Counts of the running day only grow, levels
 * are those of the town's own history, so that no post contradicts what was reported before.
 */
export function createFeed(seed: number): (time: TownTime) => Post {
  const model = createModel(seed)
  const reporters = townReporters(model)
  const byId = new Map(reporters.map((reporter) => [reporter.id, reporter]))
  const random = createRandom(seed ^ 0x5eed)
  const rowsOf = createRows(model, byId)
  const of = (kind: string) => reporters.filter(({ by }) => (typeof by === 'string' ? by : by.site) === kind)
  const [committees, buildings] = [of('committee'), of('building')]
  const [checkpoints, sites] = [of('checkpoint'), of('central-site')]
  const [sentinels, falling] = splitSentinels(of('sentinel'), seed)
  const morning = [...committees, ...buildings]
    .map((reporter) => ({ reporter, order: hashUnit(seed + 81, reporter.index, 0) }))
    .sort((a, b) => a.order - b.order)
  let day = 0
  let due: TownReporter[] = []
  let posts = 0

  return (time) => {
    if (time.day !== day) {
      day = time.day
      due = morning
        .map(({ reporter }) => reporter)
        .filter(({ index }) => posts > 0 || Math.floor(hashUnit(seed + 1, index, time.day) * 5) >= 3)
    }
    posts++
    const post = (reporter: TownReporter, rows: Row[], on = time.day): Post => ({
      source: sourceOf(reporter),
      observations: rows.map((row) => ({ ...row, place: reporter.id, day: toDay(on) })),
    })
    if (posts % 45 === 12) return post(...rowsOf.correction(pick(random, checkpoints), time), time.day - 1)
    if (posts % 60 === 25) return post(...rowsOf.silence(falling, time))
    const reporter = posts % 4 === 0 && time.hour >= 6.5 ? due.pop() : undefined
    if (reporter) {
      const rows = rowsOf.morning(reporter, time)
      if (rows.length > 0) return post(reporter, rows)
    }
    if (posts % 9 === 5) {
      const site = pick(random, sites)
      return post(site, rowsOf.intake(site, time))
    }
    if (posts % 9 === 7) {
      const committee = pick(random, committees)
      return post(committee, rowsOf.arrivals(committee, time))
    }
    const gate = posts % 3 === 0
    const chosen = pick(random, gate ? checkpoints : sentinels)
    return post(chosen, gate ? rowsOf.gate(chosen, time) : rowsOf.scans(chosen, time))
  }
}

/** One sentinel of 徐泾镇 sends nothing from the start: it falls silent while you watch. */
function splitSentinels(all: TownReporter[], seed: number): [TownReporter[], TownReporter] {
  const talking = all.filter(({ index }) => !isSilent(seed, index, FIRST_DAY))
  const falling = talking.find(({ id }) => id.startsWith('st-310118106'))!
  return [talking.filter((sentinel) => sentinel !== falling), falling]
}

/** As the town writes it: what reports, and its code. */
function sourceOf({ id, by }: TownReporter): string {
  const { levels, kinds } = builtinCatalog
  const name = typeof by === 'string' ? levels[by] : kinds.find((kind) => kind.id === by.site)!.name
  return `${name.zh} ${id}`
}

function createRows(model: TownModel, byId: ReadonlyMap<string, TownReporter>) {
  const { seed } = model
  const firms = firmsOf({ model, byId })
  const usual = usualByReporter({ model })
  const committee = new Map(model.committees.map((c) => [c.code, c]))
  const sites = new Map(model.sites.map((site) => [site.id, site]))
  const specials = specialCommittees(model)
  const soFar = (count: number, hour: number) => Math.round(count * dayShare(hour))
  const silentIn = (code: string, day: number) =>
    model.sites.filter(
      (s) => s.kind === 'sentinel' && s.area === code && isSilent(seed, byId.get(s.id)!.index, day),
    ).length

  return {
    scans({ id, index }: TownReporter, { day, hour }: TownTime): Row[] {
      const site = sites.get(id)!
      const kind = String(site.attributes.sentinelKind)
      const scans = sentinelScans(seed, index, kind, committee.get(site.area)?.bustle ?? 1, day)
      const alarms = sentinelAlarms(seed, index, kind, scans, day)
      return [
        { measure: 'sentinel-scans', value: soFar(scans, hour) },
        { measure: 'sentinel-alarms', value: soFar(alarms, hour) },
      ]
    },
    gate({ id, index }: TownReporter, { day, hour }: TownTime): Row[] {
      const entries = gateEntries(seed, index, usual.get(id) ?? 0, day)
      const refusals = gateRefusals(seed, index, entries, day)
      return [
        { measure: 'gate-entries', value: soFar(entries, hour) },
        { measure: 'gate-refusals', value: soFar(refusals, hour) },
      ]
    },
    intake({ id, index }: TownReporter, { day, hour }: TownTime): Row[] {
      const site = centralSites.find((one) => id.startsWith(`cs-${one.committee}`))!
      const hours = intakeByHour(seed, index, day, centralArrivals(seed, index, site, day))
      return [
        { measure: 'overseas-arrivals', breakdown: 'central', value: cameBefore(hours, hour) },
        ...hours.slice(0, Math.floor(hour)).map((value, past) => ({
          measure: 'intake-by-hour',
          breakdown: String(past).padStart(2, '0'),
          value,
        })),
      ]
    },
    arrivals({ id, index }: TownReporter, { day, hour }: TownTime): Row[] {
      const value = soFar(homeArrivals(seed, index, committee.get(id)!.foreign, day), hour)
      return [{ measure: 'overseas-arrivals', breakdown: 'home', value }]
    },
    morning(reporter: TownReporter, { day }: TownTime): Row[] {
      const { id, index } = reporter
      const own = committee.get(id)
      const of = firms.get(index)
      const kind = specials.get(id)?.kind
      const rows: Row[] = []
      if (of && kind !== 'never' && kind !== 'silent') {
        const open = kind === 'shut' ? 0 : reopened(seed, index, of, day, registered(index, of, day))
        rows.push(
          { measure: 'enterprises-reopened', value: open },
          { measure: 'staff-back', value: staffBack(seed, index, of, day, open) },
        )
      }
      if (own) {
        const counts = countedDoses(seed, index, own, day)
        doses.forEach((breakdown, i) => {
          rows.push({ measure: 'vaccinated-60-plus', breakdown, value: counts[i]! })
        })
        rows.push({ measure: 'sentinels-silent', value: silentIn(id, day) })
      }
      return rows
    },
    silence(sentinel: TownReporter, { day }: TownTime): [TownReporter, Row[]] {
      const area = sites.get(sentinel.id)!.area
      const value = silentIn(area, day) + 1
      return [byId.get(area)!, [{ measure: 'sentinels-silent', value, reason: '巡查发现新增静默哨点' }]]
    },
    correction(gate: TownReporter, { day }: TownTime): [TownReporter, Row[]] {
      const entries = gateEntries(seed, gate.index, usual.get(gate.id) ?? 0, day - 1)
      const value = Math.round(entries * 0.97)
      return [gate, [{ measure: 'gate-entries', value, reason: '与登记簿核对，剔除重复登记' }]]
    },
  }
}
