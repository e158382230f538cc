import { describe, expect, test } from 'vitest'
import { demonstrationCatalog } from '#server/catalog/demonstration.ts'
import { movePanel, type Named, panelOf, renamed, replacePanel, withoutPanel } from './arrange.ts'
import { formOf, formsOf, isAdditive } from './forms.ts'
import { knownPanels } from './known-panels.ts'

const measureOf = (id: string) => demonstrationCatalog.measures.find((measure) => measure.id === id)!
const form = (id: string, change = {}) =>
  formOf(demonstrationCatalog, measureOf(id), { ...panelOf(id), ...change })

describe('a panel of any measure', () => {
  test('is drawn by the kind of the measure when nobody has chosen', () => {
    expect(
      ['overseas-arrivals', 'staff-back', 'under-observation', 'coverage-60-plus'].map((id) => form(id)),
    ).toEqual(['bar', 'area', 'area', 'line'])
  })

  test('never stacks a ratio, nor doses that hold one another', () => {
    const stacked = demonstrationCatalog.measures.filter((measure) =>
      isAdditive(demonstrationCatalog, measure),
    )
    expect(stacked.map(({ kind }) => kind)).not.toContain('ratio')
    expect(stacked.map(({ id }) => id)).toContain('overseas-arrivals')
    expect(stacked.map(({ id }) => id)).not.toContain('vaccinated-60-plus')
  })

  test('has a pyramid where its breakdown has one', () => {
    const all = demonstrationCatalog.measures.filter((measure) =>
      formsOf(demonstrationCatalog, measure).includes('pyramid'),
    )
    expect(all.map(({ id }) => id)).toEqual(['residents'])
    expect(form('staff-back', { form: 'pyramid' })).toBe('area')
  })

  test('is a line once it is divided or averaged, for bars would seem to add up', () => {
    expect(form('overseas-arrivals', { per: 'residents' })).toBe('line')
    expect(form('overseas-arrivals', { mean: true, form: 'heat' })).toBe('heat')
  })
})

test('a link that names what is not known gives what is', () => {
  const asked = [panelOf('no-such'), { ...panelOf('overseas-arrivals'), key: 'moon' }, panelOf('staff-back')]
  expect(knownPanels(demonstrationCatalog, asked)).toEqual([
    panelOf('overseas-arrivals'),
    panelOf('staff-back'),
  ])
})

describe('the list of panels', () => {
  const list = ['a', 'b', 'c'].map(panelOf)
  const names = (panels: { measure: string }[]) => panels.map(({ measure }) => measure).join('')

  test('moves one past its neighbour and stops at the ends', () => {
    expect(names(movePanel(list, 1, -1))).toBe('bac')
    expect(names(movePanel(list, 1, 1))).toBe('acb')
    expect(names(movePanel(list, 0, -1))).toBe('abc')
    expect(names(movePanel(list, 2, 1))).toBe('abc')
  })

  test('leaves the others as they are', () => {
    expect(names(withoutPanel(list, 1))).toBe('ac')
    const changed = replacePanel(list, 2, { form: 'heat' })
    expect(changed[0]).toBe(list[0])
    expect(changed[2]).toEqual({ ...panelOf('c'), form: 'heat' })
  })

  describe('keeps a name for each panel', () => {
    const twins = ['a', 'a', 'b'].map(panelOf)
    const named = renamed({ panels: [], keys: [] }, twins)
    const keysAfter = (panels: Named['panels']) => renamed(named, panels).keys

    test('of its own, twins too', () => {
      expect(named.keys).toEqual([0, 1, 2])
      expect(keysAfter([...twins])).toEqual([0, 1, 2])
    })

    test('that goes where it goes', () => {
      expect(keysAfter(movePanel(twins, 2, -1))).toEqual([0, 2, 1])
      expect(keysAfter(withoutPanel(twins, 0))).toEqual([0, 2])
      expect(
        renamed(renamed(named, replacePanel(twins, 1, { form: 'heat' })), twins.slice(0, 1)).keys,
      ).toEqual([0])
    })

    test('in another form, and of another measure', () => {
      expect(keysAfter(replacePanel(twins, 1, { form: 'heat' }))).toEqual([0, 1, 2])
      expect(keysAfter(replacePanel(twins, 2, panelOf('c')))).toEqual([0, 1, 2])
      const changed = renamed(named, replacePanel(twins, 1, { form: 'heat' }))
      expect(renamed(changed, movePanel(changed.panels, 1, -1)).keys).toEqual([1, 0, 2])
    })

    test('that no other had before', () => {
      expect(keysAfter([...twins, panelOf('d')])).toEqual([0, 1, 2, 3])
      expect(
        renamed(renamed(named, withoutPanel(twins, 0)), [panelOf('a'), panelOf('b'), panelOf('e')]).keys,
      ).toEqual([0, 2, 3])
    })
  })
})
