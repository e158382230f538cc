import fc from 'fast-check'
import type { CatalogFile, Measure, Reporting } from '#src/contract/catalog.ts'
import { areas, catalog, measures, type Reported, sites } from './town.ts'

/** A month of a small town's forms, and who owed what, worked out from the raw reports in plain loops. */

const dayMs = 86_400_000
const start = Date.UTC(2022, 2, 1)
export const dayText = (day: number) => new Date(start + day * dayMs).toISOString().slice(0, 10)
/** Midnight in Shanghai, ms. */
const midnight = (day: number) => start + day * dayMs - 8 * 3_600_000

const rules: Record<string, Reporting[]> = {
  firms: [{ by: 'committee', every: 'day', areas: ['310101'], from: dayText(4), deadline: '09:00' }],
  arrivals: [
    { by: 'committee', every: 'day', areas: ['310101'], deadline: '20:00' },
    { by: { site: 'gate' }, every: 'day' },
  ],
  'open-firms': [{ by: 'committee', every: 'week', areas: ['310101'], from: dayText(2), to: dayText(22) }],
  scans: [{ by: { site: 'gate' }, every: 'day', deadline: '22:00' }],
}

export const owedCatalog: CatalogFile = {
  ...catalog,
  measures: measures.map((measure): Measure => {
    const reporting = rules[measure.id]
    return reporting && 'reporting' in measure ? { ...measure, reporting } : measure
  }),
  forms: [
    {
      id: 'committee-daily',
      name: { zh: '居委会日报', en: 'Committee daily' },
      measures: ['firms', 'arrivals', 'open-firms'],
      by: 'committee',
    },
  ],
}

/** Reports of every reporter in some order, late ones and corrections, withdrawn ones and some for days not owed. */
export function someReports(seed: number, until: string): Reported[] {
  const one = fc.record({
    who: fc.constantFrom(
      'firms c1',
      'firms c2',
      'arrivals c1',
      'arrivals c3',
      'arrivals g1',
      'open-firms c1',
      'open-firms c3',
      'scans g1',
      'scans g2',
    ),
    day: fc.nat({ max: 27 }),
    key: fc.constantFrom('home', 'onward', undefined),
    value: fc.option(fc.nat({ max: 50 }), { freq: 6 }),
    after: fc.oneof(
      { weight: 5, arbitrary: fc.nat({ max: 1440 }) },
      { weight: 1, arbitrary: fc.nat({ max: 6000 }) },
    ),
  })
  const [list] = fc.sample(fc.array(one, { minLength: 330, maxLength: 400, size: 'max' }), {
    seed,
    numRuns: 1,
  })
  const at = (hour: number) => new Date(midnight(20) + hour * 3_600_000).toISOString()
  const arrivals = (key: string, value: number | null, hour: number) =>
    ({ measure: 'arrivals', place: 'c2', day: dayText(20), key, value, at: at(hour) }) satisfies Reported
  // In time, withdrawn, and come again under another key after the hour.
  const replaced = [arrivals('home', 3, 10), arrivals('home', null, 21), arrivals('onward', 1, 22)]
  return [...replaced, ...drawn(list!)]
    .filter(({ at }) => Date.parse(at) <= Date.parse(until))
    .sort((a, b) => a.at.localeCompare(b.at))
}

interface Drawn {
  who: string
  day: number
  key: string | undefined
  value: number | null
  after: number
}

function drawn(list: readonly Drawn[]): Reported[] {
  return list.map(({ who, day, key, value, after }, at) => {
    const [measure, place] = who.split(' ') as [string, string]
    const moment = midnight(day) + after * 60_000 + at
    const keyed = measure === 'arrivals' && key !== undefined
    return {
      measure,
      place,
      day: dayText(day),
      value,
      ...(keyed && { key }),
      at: new Date(moment).toISOString(),
    }
  })
}

/** The hour by which a measure is owed on a day; null: none is named, or it has the week. */
export function hourOf(measure: string, by: string): string | null {
  const rule = rules[measure]!.find((one) => (typeof one.by === 'string' ? one.by : one.by.site) === by)!
  return rule.every === 'day' ? (rule.deadline ?? null) : null
}

export interface Owed {
  state: 'in-time' | 'late' | 'due' | 'overdue'
  partial: boolean
  lacking: string[]
  streak: number
  lastDay: string | null
  marks: string
}

interface Duty {
  days: number[]
  deadline: number
}

function dutiesOf(rule: Reporting, until: number): Duty[] {
  const duties: Duty[] = []
  const inForce = (day: number) =>
    (rule.from === undefined || rule.from <= dayText(day)) &&
    (rule.to === undefined || dayText(day) <= rule.to)
  for (let day = -400; day <= until + 7; day++) {
    if (!inForce(day)) continue
    const isMonday = new Date(start + day * dayMs).getUTCDay() === 1
    if (rule.every === 'day' || isMonday || !inForce(day - 1)) duties.push({ days: [], deadline: 0 })
    const duty = duties.at(-1)!
    const [hours, minutes] = rule.deadline ? rule.deadline.split(':').map(Number) : [23, 59]
    duty.days.push(day)
    duty.deadline = midnight(day) + (hours! * 60 + minutes! + 1) * 60_000 - 1
  }
  return duties
}

/** What a reporter owes of one measure on a day, of what was known at `now` (ms); null: nothing. */
function owedOf(
  all: readonly Reported[],
  measure: string,
  place: string,
  by: string,
  day: number,
  now: number,
) {
  const rule = rules[measure]!.find((one) => (typeof one.by === 'string' ? one.by : one.by.site) === by)!
  const own = all.filter((one) => one.measure === measure && one.place === place && Date.parse(one.at) <= now)
  const stands = (on: number) => {
    const latest = new Map(own.filter((one) => one.day === dayText(on)).map((one) => [one.key, one.value]))
    return [...latest.values()].some((value) => value !== null)
  }
  const today = Math.floor((now - midnight(0)) / dayMs)
  const duties = dutiesOf(rule, day)
  const dutyOn = (on: number) => (on > today ? undefined : duties.find(({ days }) => days.includes(on)))
  const markOn = (on: number) => {
    const duty = dutyOn(on)
    if (!duty) return 'none'
    return duty.days.some(stands) ? 'met' : now > duty.deadline ? 'missing' : 'due'
  }
  const duty = dutyOn(day)
  if (!duty) return { state: null, marks: marksUpTo(day, markOn) }
  const moments = own
    .filter((one) => one.value !== null && duty.days.some((on) => dayText(on) === one.day))
    .map((one) => Date.parse(one.at))
  const isMet = duty.days.some(stands)
  const state: Owed['state'] = isMet
    ? Math.min(...moments) <= duty.deadline
      ? 'in-time'
      : 'late'
    : now > duty.deadline
      ? 'overdue'
      : 'due'
  let streak = 0
  for (const one of duties.slice(0, duties.indexOf(duty) + 1).reverse()) {
    if (one.days.some(stands) || one.days.at(-1)! < day - 366) break
    if (now > one.deadline) streak++
  }
  let last: number | null = null
  for (let on = 0; on <= day; on++) if (stands(on)) last = on
  return { state, streak, lastDay: last === null ? null : dayText(last), marks: marksUpTo(day, markOn) }
}

function marksUpTo(day: number, markOn: (on: number) => string): string[] {
  return Array.from({ length: 14 }, (_, at) => markOn(day - 13 + at))
}

export const owedForms: Record<string, { by: string; measures: string[] }> = {
  'committee-daily': { by: 'committee', measures: ['firms', 'arrivals', 'open-firms'] },
  'arrivals-by-gate': { by: 'gate', measures: ['arrivals'] },
  scans: { by: 'gate', measures: ['scans'] },
}

/** Everybody inside an area (by its path) who owes a form on a day, in tree order. */
export function owing(all: readonly Reported[], form: string, within: string, day: number, now: number) {
  const { by, measures: own } = owedForms[form]!
  const places =
    by === 'gate'
      ? sites.map(({ id, path, area }) => ({ id, path, area }))
      : areas.flatMap(({ code, path, level }) =>
          level === 'committee' ? [{ id: code, path, area: code }] : [],
        )
  return places
    .filter(({ path }) => path === within || path.startsWith(`${within}/`))
    .flatMap((place): (typeof place & Owed & { measures: Record<string, Owed['state'] | null> })[] => {
      const each = own.map((measure) => ({ measure, ...owedOf(all, measure, place.id, by, day, now) }))
      const expected = each.filter(({ state }) => state !== null)
      if (expected.length === 0) return []
      const missing = expected.filter(({ state }) => state === 'due' || state === 'overdue')
      const worst = missing.toSorted((a, b) => (b.streak ?? 0) - (a.streak ?? 0))[0]
      const state =
        missing.length > 0
          ? missing.some((one) => one.state === 'overdue')
            ? 'overdue'
            : 'due'
          : expected.some((one) => one.state === 'late')
            ? 'late'
            : 'in-time'
      const marks = Array.from({ length: 14 }, (_, at) => {
        const owed = each.map((one) => one.marks[at]!).filter((mark) => mark !== 'none')
        const met = owed.filter((mark) => mark === 'met').length
        if (owed.length === 0) return '.'
        return met === owed.length ? '+' : met > 0 ? '/' : owed.includes('missing') ? '-' : '?'
      }).join('')
      return [
        {
          ...place,
          state,
          partial: missing.length > 0 && missing.length < expected.length,
          lacking: missing.map(({ measure }) => measure),
          streak: worst?.streak ?? 0,
          lastDay: worst?.lastDay ?? null,
          marks,
          measures: Object.fromEntries(each.map(({ measure, state }) => [measure, state])),
        },
      ]
    })
}
