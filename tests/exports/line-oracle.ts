import type { Per } from '#src/contract/desk/panels.ts'
import type { CellState } from '#src/contract/figures/cubes.ts'
import type { World, WorldPlace } from '#tests/doubles/arbitraries.ts'
import { isCounted, oracleCell, oracleTotal } from '#tests/doubles/oracle.ts'

/** What a row of a table says, in plain loops over raw reports. */
export interface OracleLine {
  value: number | null
  state: CellState
  numerator: number | null
  denominator: number | null
  reported: number
  expected: number
}

export interface LineQuestion {
  world: World
  key: string | null
  asOf: number | null
  span: { from: number; to: number }
  per: Per | null
  /** Of whom residents are counted. */
  people: World
}

/** Whose numbers a row adds up, and of which area it is a part. */
export interface LineOf {
  own: readonly WorldPlace[]
  around: readonly WorldPlace[]
}

const states = ['value', 'zero', 'estimated']
const has = (state: CellState) => states.includes(state)

interface Day {
  value: number | null
  state: CellState
}

/** The number of some places on one day. */
export function dayOf(
  world: World,
  places: readonly WorldPlace[],
  day: number,
  key: string | null,
  asOf: number | null,
) {
  return oracleTotal(places.map((place) => oracleCell(world, place, day, key, asOf ?? undefined)))
}

export function oracleLine(asking: LineQuestion, { own, around }: LineOf): OracleLine {
  const { world, key, asOf, span, per, people } = asking
  const isFlow = world.measure.kind === 'flow'
  const days = range(isFlow ? span.from : span.to, span.to)
  const cells = days.flatMap((day) =>
    own.map((place) => oracleCell(world, place, day, key, asOf ?? undefined)),
  )
  const plain = oracleTotal(cells)
  const { reported, expected } = plain
  const whole = { numerator: null, denominator: null, reported, expected }
  if (per === null) return { ...whole, value: plain.value, state: plain.state }
  const undivided = { ...whole, numerator: plain.value, value: null }
  const residents = own.filter(({ by }) => by === 'committee')
  if (per === 'residents' && residents.length === 0) return { ...undivided, state: 'not-expected' }
  const sites = own.filter(({ by }) => typeof by === 'object')
  let [above, below, isThere, isUnsure] = [0, 0, false, false]
  let why: CellState = 'not-expected'
  for (const day of days) {
    const over: Day = dayOf(world, per === 'site' ? sites : own, day, key, asOf)
    const under: Day =
      per === 'residents'
        ? dayOf(people, residents, day, null, null)
        : per === 'share'
          ? dayOf(world, around, day, key, asOf)
          : countOf(world, sites, day, key, asOf)
    const state = quotient(over, under)
    if (!has(state)) {
      if (state !== 'not-expected') why = state
      continue
    }
    isThere = true
    isUnsure ||= state === 'estimated'
    above += over.value!
    below = under.value! + (isFlow && per !== 'residents' ? below : 0)
  }
  if (!isThere) return { ...undivided, state: why }
  const value = (above / below) * (per === 'residents' ? 10_000 : 1)
  return {
    ...whole,
    numerator: above,
    denominator: below,
    value,
    state: isUnsure ? 'estimated' : value === 0 ? 'zero' : 'value',
  }
}

/** A quotient has a number where both have one and the lower is not 0. */
function quotient(over: Day, under: Day): CellState {
  if (!has(over.state)) return over.state
  if (!has(under.state)) return under.state === 'not-expected' ? 'missing' : under.state
  if (under.value === 0) return 'missing'
  return under.state === 'estimated' ? 'estimated' : over.state
}

/** How many sites have a number on a day. */
function countOf(
  world: World,
  sites: readonly WorldPlace[],
  day: number,
  key: string | null,
  asOf: number | null,
): Day {
  const cells = sites.map((site) => oracleCell(world, site, day, key, asOf ?? undefined))
  return { value: cells.filter(isCounted).length, state: 'value' }
}

export const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i)
