import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Area } from '#src/contract/areas.ts'
import type { Site } from '#src/contract/sites.ts'
import { suppressCells } from '#src/domain/cells/suppress.ts'
import { pairRatio } from '#src/domain/cube/ratio.ts'
import { buildCube, type Quantity } from '#src/domain/cube.ts'
import { buildPlaceIndex } from '#src/domain/places.ts'
import { StateCode } from '#src/domain/states.ts'
import { arrange, type isShut, toggled } from '#src/domain/table/arrange.ts'
import { groupLines, type Naming } from '#src/domain/table/group-lines.ts'
import type { GroupLine, Line, PlaceLine } from '#src/domain/table/line.ts'
import { atOnce } from '#src/domain/turns/steps.ts'
import { areaOf, buildAreaIndex } from '#src/situation/areas/area-index.ts'
import { levelsInside, listAreas, listSites, rowsAsked } from './list-places.ts'
import { readMeasure } from './read-measure.ts'
import { groupAsked, groupsFor, sortsAsked, withSort } from './table-setup.ts'

/** A district of two towns, five committees and a site in each. */
const days = 6
const paths = ['d', 'd/t1', 'd/t1/a', 'd/t1/b', 'd/t1/c', 'd/t2', 'd/t2/e', 'd/t2/f']
const levels = ['district', 'town', 'committee'] as const
const areas = paths.map((path): Area => {
  const [code = '', parent = null] = path.split('/').reverse()
  return {
    code,
    parent,
    path,
    name: `区${code}`,
    nameEn: null,
    level: levels[path.split('/').length - 1]!,
    point: null,
    schematic: null,
  } as Area
})
const index = buildAreaIndex(areas)
const district = index.root!
const committees = areas.filter(({ level }) => level === 'committee')
const sites = committees.map(
  ({ code, path }, at): Site => ({
    id: `s-${code}`,
    kind: at % 2 === 0 ? 'gate' : 'block',
    name: `点${code}`,
    area: code,
    path: `${path}/s-${code}`,
    lon: 0,
    lat: 0,
    attributes: {},
  }),
)
const everybody = buildPlaceIndex([
  ...committees.map(({ code, path }) => ({ id: code, path })),
  ...sites.map(({ id, path }) => ({ id, path })),
])

interface Cell {
  value: number
  state: number
}
const cell: fc.Arbitrary<Cell> = fc.oneof(
  fc.constant({ value: Number.NaN, state: StateCode.missing }),
  fc.constant({ value: Number.NaN, state: StateCode.notExpected }),
  fc.constant({ value: 0, state: StateCode.zero }),
  fc.integer({ min: 1, max: 40 }).map((value) => ({ value, state: StateCode.value })),
)
const someCells = fc.array(cell, {
  minLength: everybody.ids.length * days,
  maxLength: everybody.ids.length * days,
})
const someSpan = fc
  .tuple(fc.integer({ min: 0, max: days - 1 }), fc.integer({ min: 0, max: days - 1 }))
  .map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }))

const cubeOf = (kind: 'flow' | 'stock', cells: readonly Cell[], below = 0) => {
  const source = {
    values: Float64Array.from(cells, ({ value }) => value),
    states: Uint8Array.from(cells, ({ state }) => state),
  }
  const seen = below > 0 ? suppressCells(source, everybody, days, below) : { ...source, places: everybody }
  return buildCube({ measure: 'm', key: null, kind, from: 0, days, revision: 1, ...seen })
}

/** What loops over the cells find for some reporters: their sum, of how many reports of how many. */
function bySlowLoops(cells: readonly Cell[], ids: readonly string[], from: number, to: number) {
  const found = { value: null as number | null, reported: 0, expected: 0 }
  for (const id of ids)
    for (let day = from; day <= to; day++) {
      const { value, state } = cells[everybody.rowOf.get(id)! * days + day]!
      if (state !== StateCode.notExpected) found.expected++
      if (Number.isNaN(value)) continue
      found.reported++
      found.value = (found.value ?? 0) + value
    }
  return found
}

const whole = { path: district.path, picked: null }
const reading = (quantity: Quantity, span: { from: number; to: number }) =>
  readMeasure(quantity, { span, compare: 2, picked: null })
const namingOf = (stateOf: Naming['stateOf'] = () => 'value'): Naming => ({
  areaOf: (code) => areaOf(index, code),
  areaName: ({ name }) => name,
  levelName: (level) => level,
  kindName: (kind) => kind,
  stateName: (state) => state,
  stateOf,
})
const listed = (rows: 'committee' | 'site', quantity: Quantity) =>
  rows === 'site' ? listSites(sites, whole) : listAreas(index, whole, rows, [quantity], ({ name }) => name)
/** Who reports for a row: of a committee, its site too. */
const reportersOf = ({ area, path, id }: PlaceLine) =>
  area ? everybody.ids.filter((_, row) => `${everybody.paths[row]!}/`.startsWith(`${path}/`)) : [id]

describe('groups', () => {
  test('of any kind come to what loops over the cells of their members find, and so does the foot', () => {
    fc.assert(
      fc.property(
        someCells,
        someSpan,
        fc.constantFrom('committee' as const, 'site' as const),
        fc.constantFrom('town' as const, 'kind' as const, 'state' as const),
        (cells, span, rows, by) => {
          const cube = cubeOf('flow', cells)
          const { totalOf } = reading(cube, span)
          const lines = listed(rows, cube)
          const groups = atOnce(
            groupLines(
              lines,
              by,
              namingOf((line) => totalOf(line).state),
            ),
          )
          expect(groups.flatMap(({ members }) => members).length).toBe(lines.length)
          const foot: GroupLine = { kind: 'whole', id: '', name: '', members: lines, area: null }
          for (const group of [...groups, foot]) {
            const ids = group.members.flatMap(reportersOf)
            const { value, reported, expected } = totalOf(group)
            expect({ value, reported, expected }).toEqual(bySlowLoops(cells, ids, span.from, span.to))
          }
        },
      ),
    )
  })

  test('of a ratio divide sums by sums', () => {
    fc.assert(
      fc.property(someCells, someCells, someSpan, (above, below, { to }) => {
        const ratio = pairRatio('r', cubeOf('stock', above), cubeOf('stock', below))
        const { totalOf } = reading(ratio, { from: to, to })
        for (const group of atOnce(groupLines(listed('site', ratio), 'kind', namingOf()))) {
          const pairs = group.members.flatMap(({ id }) => {
            const at = everybody.rowOf.get(id)! * days + to
            const pair = [above[at]!.value, below[at]!.value]
            return pair.some(Number.isNaN) ? [] : [pair]
          })
          const sum = (part: 0 | 1) => pairs.reduce((all, pair) => all + pair[part]!, 0)
          expect(totalOf(group).value).toEqual(sum(1) === 0 ? null : sum(0) / sum(1))
        }
      }),
    )
  })

  test('never tell a hidden count: a total that lacks one says so, and the hidden cells of whole areas are told together', () => {
    fc.assert(
      fc.property(someCells, fc.integer({ min: 0, max: days - 1 }), (cells, day) => {
        const cube = cubeOf('flow', cells, 5)
        const { totalOf } = reading(cube, { from: day, to: day })
        const lines = listed('site', cube)
        for (const group of atOnce(groupLines(lines, 'kind', namingOf()))) {
          const own = group.members.map(({ id }) => cells[everybody.rowOf.get(id)! * days + day]!.value)
          const shown = own.filter((value) => value === 0 || value >= 5)
          const isHidden = shown.length < own.filter((value) => !Number.isNaN(value)).length
          const { value, state } = totalOf(group)
          if (isHidden) expect(['suppressed', 'estimated']).toContain(state)
          if (value !== null) expect(value).toBe(shown.reduce((sum, one) => sum + one, 0))
        }
        const foot: Line = { kind: 'whole', id: '', name: '', members: lines, area: district }
        const apart: Line = { ...foot, members: listed('committee', cube), area: null }
        expect(totalOf(apart)).toEqual(totalOf(foot))
      }),
    )
  })
})

test('rows are sorted by the numbers they show', () => {
  fc.assert(
    fc.property(someCells, someSpan, fc.constantFrom(0, 5), fc.boolean(), (cells, span, below, flow) => {
      const cube = cubeOf(flow ? 'flow' : 'stock', cells, below)
      const { totalOf, changeOf, valueKey, changeKey } = reading(cube, span)
      for (const line of listSites(sites, whole)) {
        expect(valueKey(line)).toBe(totalOf(line).value)
        expect(changeKey(line)).toBe(changeOf(line))
      }
    }),
  )
})

describe('the rows', () => {
  const lines = listSites(sites, whole)
  const by = [{ keyOf: (line: Line) => line.name, descending: true }]
  const groups = (sorted: readonly PlaceLine[]) => groupLines(sorted, 'town', namingOf())
  const ids = (fold: Parameters<typeof isShut>[0]) =>
    atOnce(arrange(lines, by, groups, fold)).map(({ id }) => id)

  test('stand under their groups in the order of both', () => {
    expect(ids(null)).toEqual(['t2', 's-f', 's-e', 't1', 's-c', 's-b', 's-a'])
  })

  test('of a group that is shut are put away, and come back', () => {
    const shut = toggled(null, 't1')
    expect(ids(shut)).toEqual(['t2', 's-f', 's-e', 't1'])
    expect(toggled(shut, 't1')).toBeNull()
    expect(ids(toggled({ all: true, except: [] }, 't1'))).toEqual(['t2', 't1', 's-c', 's-b', 's-a'])
  })
})

describe('how the table is set up', () => {
  test('follows the area: rows and groups that it does not have fall back', () => {
    expect(levelsInside(index, district)).toEqual(['town', 'committee'])
    const town = areas[1]!
    expect(rowsAsked(index, town, 'town')).toBe('committee')
    expect(rowsAsked(index, areas[2]!, null)).toBe('committee')
    expect(rowsAsked(index, town, 'site')).toBe('site')
    expect(groupsFor('committee', ['town', 'committee'])).toEqual(['town', 'state'])
    expect(groupAsked({ group: 'kind' }, 'committee', ['town', 'committee'])).toBeNull()
  })

  test('sorts by what is pressed, with Shift by one more', () => {
    const value = { column: 'value', descending: true }
    const name = { column: 'name', descending: false }
    expect(sortsAsked([{ column: 'gone', descending: true }], ['value'])).toEqual([value])
    expect(withSort([value], name, false)).toEqual([name])
    const both = withSort([value], name, true)
    expect(both).toEqual([value, name])
    expect(withSort(both, { ...value, descending: false }, true)).toEqual([
      { ...value, descending: false },
      name,
    ])
  })
})
