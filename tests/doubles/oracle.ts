import type { CellState } from '#src/contract/figures/cubes.ts'
import { toDayNumber } from '#src/domain/days.ts'
import type { RawReport, World, WorldPlace } from './arbitraries.ts'

/**
 * The rules of a number in plain loops over raw rows, slow and short, sharing nothing with the tables of src/domain but the
 * calendar. What a test compares the product with.
 */
export interface OracleCell {
  readonly value: number | null
  readonly state: CellState
  readonly carried: boolean
  readonly expected: boolean
  readonly reported: boolean
}

const nothing = { value: null, carried: false, reported: false }

/** The number a place reported for a day, keys put together; null: none. */
export function reportOn(
  world: World,
  place: string,
  day: number,
  key: string | null,
  asOf = Number.POSITIVE_INFINITY,
): { value: number; estimated: boolean } | null {
  const known = new Map<string | null, RawReport>()
  for (const report of world.reports) {
    if (report.place === place && report.day === day && report.seq <= asOf) known.set(report.key, report)
  }
  const of = (name: string | null): RawReport[] => {
    const report = known.get(name)
    return report && report.value !== null ? [report] : []
  }
  const { breakdown } = world.measure
  let parts: RawReport[]
  if (key !== null) parts = of(key)
  else if (!breakdown) parts = of(null)
  else {
    parts = breakdown.total === 'sum' ? breakdown.keys.flatMap(({ id }) => of(id)) : of(breakdown.total.key)
    if (parts.length === 0) parts = of(null)
  }
  if (parts.length === 0) return null
  return {
    value: parts.reduce((sum, { value }) => sum + value!, 0),
    estimated: parts.some(({ estimated }) => estimated),
  }
}

export function oracleCell(
  world: World,
  place: WorldPlace,
  day: number,
  key: string | null,
  asOf?: number,
): OracleCell {
  const on = (d: number): ReturnType<typeof reportOn> => reportOn(world, place.id, d, key, asOf)
  const own = on(day)
  const period = world.measure.reporting.find(
    (entry) =>
      JSON.stringify(entry.by) === JSON.stringify(place.by) &&
      (entry.from === undefined || toDayNumber(entry.from) <= day) &&
      (entry.to === undefined || day <= toDayNumber(entry.to)),
  )
  const asked = period !== undefined && day <= world.today
  if (!asked) {
    if (own) return { ...shown(own), carried: false, expected: false, reported: false }
    return { ...nothing, state: 'not-expected', expected: false }
  }
  const opens = period.from === undefined ? Number.NEGATIVE_INFINITY : toDayNumber(period.from)
  const closes = period.to === undefined ? Number.POSITIVE_INFINITY : toDayNumber(period.to)
  // 1970-01-01 was a Thursday: Mondays are the days with day % 7 = 4.
  const monday = day - ((((day - 4) % 7) + 7) % 7)
  if (world.measure.kind === 'flow') {
    if (period.every === 'day') {
      if (own) return { ...shown(own), carried: false, expected: true, reported: true }
      return { ...nothing, state: 'missing', expected: true }
    }
    let duty: number | null = null
    const lastDay = Math.min(monday + 6, closes)
    for (let d = Math.max(monday, opens); d <= lastDay && duty === null; d++)
      if (on(d) && d <= world.today) duty = d
    if (own) return { ...shown(own), carried: false, expected: day === duty, reported: day === duty }
    const due = duty === null && day === lastDay
    return { ...nothing, state: due ? 'missing' : 'not-expected', expected: due }
  }
  if (own) return { ...shown(own), carried: false, expected: true, reported: true }
  let last = day
  while (last >= Math.max(opens, world.from) && !on(last)) last--
  const report = last >= opens ? on(last) : null
  if (!report) return { ...nothing, state: 'missing', expected: true }
  if (day - last > world.measure.staleAfterDays) {
    return { value: report.value, state: 'stale', carried: false, expected: true, reported: false }
  }
  const met = period.every === 'week' && (last >= monday || (day < monday + 6 && last >= monday - 7))
  return { ...shown(report), carried: true, expected: true, reported: met }
}

function shown({ value, estimated }: { value: number; estimated: boolean }): {
  value: number
  state: CellState
} {
  return { value, state: estimated ? 'estimated' : value === 0 ? 'zero' : 'value' }
}

export const isCounted = ({ state }: OracleCell): boolean =>
  state === 'value' || state === 'zero' || state === 'estimated'

/** The cells behind a number: all days of a flow's span, the last day of a stock's. */
export function oracleCells(
  world: World,
  area: string,
  span: { from: number; to: number },
  key: string | null,
  asOf?: number,
): OracleCell[] {
  const inside = world.places.filter(({ path }) => path === area || path.startsWith(`${area}/`))
  const first = world.measure.kind === 'flow' ? span.from : span.to
  const cells: OracleCell[] = []
  for (let day = Math.max(first, world.from); day <= Math.min(span.to, world.to); day++) {
    for (const place of inside) cells.push(oracleCell(world, place, day, key, asOf))
  }
  return cells
}

export interface OracleTotal {
  readonly value: number | null
  readonly state: CellState
  readonly reported: number
  readonly expected: number
  readonly estimated: number
  readonly stale: number
  readonly carried: number
}

export function oracleTotal(cells: readonly OracleCell[]): OracleTotal {
  const counted = cells.filter(isCounted)
  const value = counted.length === 0 ? null : counted.reduce((sum, cell) => sum + cell.value!, 0)
  const of = (test: (cell: OracleCell) => boolean): number => cells.filter(test).length
  const estimated = of(({ state }) => state === 'estimated')
  const stale = of(({ state }) => state === 'stale')
  const expected = of((cell) => cell.expected)
  const without: CellState = stale > 0 ? 'stale' : expected > 0 ? 'missing' : 'not-expected'
  const some: CellState = estimated > counted.length / 10 ? 'estimated' : value === 0 ? 'zero' : 'value'
  return {
    value,
    state: value === null ? without : some,
    reported: of((cell) => cell.reported),
    expected,
    estimated,
    stale,
    carried: of((cell) => cell.carried && !cell.reported && isCounted(cell)),
  }
}
