import { expect, test } from 'vitest'
import { demonstrationCatalog as catalog } from '#server/catalog/demonstration.ts'
import {
  ColumnUse,
  type ImportCounts,
  type ImportFinding,
  SheetMapping,
} from '#src/contract/handing-in/imports.ts'
import { readingsOf } from './ambiguous-day.ts'
import { blankMapping, changeMapping, type MappingChange } from './change-mapping.ts'
import { columnUses, idOfUse, ofDay } from './column-uses.ts'
import { commitParts, heldBack } from './commit-parts.ts'
import { reportingKinds } from './reporting-kinds.ts'
import { unknownPlaces } from './unknown-places.ts'

const counts: ImportCounts = {
  read: 10,
  accepted: 10,
  rejected: 0,
  titles: 1,
  totals: 1,
  footnotes: 0,
  blanks: 0,
  repeatedHeaders: 0,
  observations: 10,
  emptyCells: 0,
  filledDown: 0,
  repeated: 0,
  new: 7,
  changed: 2,
  same: 1,
  withdrawn: 0,
  flagged: 0,
}

test('a column can be each measure that is reported and each of its keys, and nothing that is computed', () => {
  const uses = columnUses(catalog)
  for (const { use } of uses) expect(ColumnUse.parse(use)).toEqual(use)
  const ids = uses.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids).toContain('value staff-back')
  expect(ids).toContain('value overseas-arrivals home')
  expect(ids.filter((id) => id.includes('coverage-60-plus'))).toEqual([])
  expect(ids.filter((id) => id.includes('under-observation'))).toEqual([])
})

test('the same value of another day is the same choice; only a value has a day', () => {
  const use = ofDay({ role: 'value', measure: 'staff-back' }, '2022-06-01')
  expect(use).toEqual({ role: 'value', measure: 'staff-back', day: '2022-06-01' })
  expect(idOfUse(use)).toBe('value staff-back')
  expect(ofDay({ role: 'place' }, '2022-06-01')).toEqual({ role: 'place' })
})

test('each change leaves a mapping that the server takes, and takes back what it replaced', () => {
  const apply = (...changes: MappingChange[]) => changes.reduce(changeMapping, blankMapping)
  const changed = apply(
    { type: 'column', column: 2, use: { role: 'place' } },
    { type: 'header', from: 2, to: 3 },
    { type: 'fixed', field: 'measure', value: 'overseas-arrivals' },
    { type: 'fixed', field: 'key', value: 'home' },
    { type: 'day-order', order: 'day-first' },
    { type: 'year', year: 2022 },
    { type: 'place-code', found: '蟠龙', place: '310118106005' },
    { type: 'replaces', replaces: true },
  )
  expect(SheetMapping.parse(changed)).toEqual({
    ...blankMapping,
    header: { from: 2, to: 3 },
    columns: [{ role: 'ignore' }, { role: 'ignore' }, { role: 'place' }],
    fixed: { measure: 'overseas-arrivals', key: 'home' },
    dayOrder: 'day-first',
    year: 2022,
    placeCodes: { 蟠龙: '310118106005' },
    replaces: true,
  })
  const back = [
    { type: 'fixed', field: 'measure', value: 'staff-back' },
    { type: 'place-code', found: '蟠龙', place: null },
  ] as const satisfies MappingChange[]
  const other = back.reduce<SheetMapping>(changeMapping, changed)
  expect(other.fixed).toEqual({ measure: 'staff-back' })
  expect(other.placeCodes).toEqual({})
  // Another sheet has other columns.
  expect(changeMapping(changed, { type: 'sheet', sheet: '6月' })).toEqual({
    ...blankMapping,
    sheet: '6月',
    replaces: true,
  })
})

test('an ambiguous day is read both ways; what has no two numbers is not', () => {
  expect(readingsOf('03/05/2022')).toEqual({
    'month-first': '2020-03-05',
    'day-first': '2020-05-03',
  })
  expect(readingsOf('２０２２－０３－０５')?.['day-first']).toBe('2020-05-03')
  expect(readingsOf('周三')).toBeNull()
})

test('a commit says what it would do, and what holds it back', () => {
  expect(commitParts(counts)).toEqual([
    { part: 'partNew', count: 7 },
    { part: 'partChanged', count: 2 },
  ])
  const held = (of: Partial<ImportCounts>, questions = 0, leavesOutFaults = false) =>
    heldBack({ ...counts, ...of }, { questions, leavesOutFaults })
  expect(held({})).toBeNull()
  expect(held({}, 1)).toBe('askFirst')
  expect(held({ rejected: 3 })).toBe('faultsFirst')
  expect(held({ rejected: 3 }, 0, true)).toBeNull()
  expect(held({ new: 0, changed: 0 })).toBe('nothing')
  expect(held({ new: 0, changed: 0, withdrawn: 4 })).toBeNull()
})

test('a word of the file that is no place is told once, with how often it stands there', () => {
  const finding = (found: string, code: ImportFinding['code'] = 'unknown-place') =>
    ({ code, found, candidates: [{ id: `of ${found}`, name: found, within: '徐泾镇' }] }) as ImportFinding
  const places = unknownPlaces([
    finding('蟠龙'),
    finding('民主'),
    finding('-3', 'invalid-number'),
    finding('民主', 'ambiguous-place'),
    finding(''),
  ])
  expect(places.map(({ found, rows }) => [found, rows])).toEqual([
    ['民主', 2],
    ['蟠龙', 1],
  ])
  expect(places[0]!.candidates[0]!.id).toBe('of 民主')
})

test('sites are offered where they report what the sheet holds', () => {
  const kindsOf = (...columns: ColumnUse[]) => [...reportingKinds(catalog, { columns, fixed: {} })].sort()
  const value = (measure: string): ColumnUse => ({ role: 'value', measure })
  expect(kindsOf({ role: 'place' }, value('residents-60-plus'))).toEqual([])
  expect(kindsOf(value('residents-60-plus'), value('sentinel-scans'))).toEqual(['sentinel'])
  expect(kindsOf({ role: 'measure' }, { role: 'value' })).toContain('building')
  expect([...reportingKinds(catalog, { columns: [], fixed: { measure: 'central-beds' } })]).toEqual([
    'central-site',
  ])
})
