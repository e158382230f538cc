import { expect, test } from 'vitest'
import { demonstrationCatalog } from '#server/catalog/demonstration.ts'
import { formsOf, nameOfBy } from './forms.ts'

const bare = { ...demonstrationCatalog, forms: [] }

test('every measure and everybody who reports it stand in exactly one form', () => {
  const daily = {
    id: 'gate-daily',
    name: { zh: '门岗日报', en: 'Gates, daily' },
    measures: ['gate-entries', 'gate-refusals'],
    by: { site: 'checkpoint' },
  }
  for (const catalog of [bare, { ...bare, forms: [daily] }]) {
    const forms = formsOf(catalog)
    const owed = catalog.measures.flatMap((measure) =>
      measure.kind === 'flow' || measure.kind === 'stock'
        ? measure.reporting.map(({ by }) => `${measure.id} ${nameOfBy(by)}`)
        : [],
    )
    const filled = forms.flatMap(({ measures, by }) => measures.map((id) => `${id} ${nameOfBy(by)}`))
    expect([...filled].sort()).toEqual([...new Set(owed)].sort())
    expect(new Set(forms.map(({ id }) => id)).size).toBe(forms.length)
  }
  expect(formsOf({ ...bare, forms: [daily] })[0]).toEqual(daily)
})

test('a measure that one kind of reporter fills in is a form of its own name; of several, each says who', () => {
  const names = new Map(formsOf(bare).map(({ id, name }) => [id, name.zh]))
  expect(names.get('sentinel-scans')).toBe('哨点扫码与检测')
  expect(names.get('overseas-arrivals-committee')).toBe('境外来沪人员（居村委）')
  expect(names.get('overseas-arrivals-central-site')).toBe('境外来沪人员（集中隔离点）')
})

test('who reports nothing owes no form', () => {
  expect(formsOf(bare).some(({ measures }) => measures.includes('released-early'))).toBe(false)
})
