import { describe, expect, test } from 'vitest'
import type { Form, Measure, Reporting } from '#src/contract/catalog.ts'
import { figuresOf, formsOf } from './forms.ts'

const names = (text: string) => ({ zh: `${text}中`, en: text })
const measure = (id: string, by: Reporting['by'][], keys: string[] = []): Measure => ({
  id,
  kind: 'flow',
  name: names(id),
  unit: names('each'),
  definition: names('-'),
  owner: names('-'),
  source: names('-'),
  decimals: 0,
  reporting: by.map((one) => ({ by: one, every: 'day' })),
  ...(keys.length > 0 && {
    breakdown: {
      id: 'way',
      name: names('way'),
      keys: keys.map((id) => ({ id, name: names(id) })),
      total: 'sum',
    },
  }),
})
const ratio: Measure = {
  ...measure('share', []),
  kind: 'ratio',
  numerator: 'arrivals',
  denominator: 'firms',
} as Measure
const measures = [
  measure('arrivals', ['committee', { site: 'hotel' }, 'committee'], ['home', 'central']),
  measure('scans', [{ site: 'gate' }]),
  measure('firms', ['committee', 'town']),
  measure('unasked', []),
  ratio,
]
const daily: Form = { id: 'daily', name: names('daily'), measures: ['firms', 'arrivals'], by: 'committee' }
const catalog = {
  measures,
  forms: [daily],
  levels: {
    city: names('city'),
    district: names('district'),
    town: names('town'),
    committee: names('committee'),
  },
  kinds: [
    {
      id: 'hotel',
      name: names('hotel'),
      mark: 'central-site' as const,
      attributes: [],
      measures: [],
      shown: true,
    },
  ],
}

describe('the forms of a catalogue', () => {
  test('are the declared ones, and one for all that nobody’s form asks for', () => {
    expect(formsOf(catalog).map(({ id, by, measures: asked }) => [id, by, asked])).toEqual([
      ['daily', 'committee', ['firms', 'arrivals']],
      ['arrivals-by-hotel', { site: 'hotel' }, ['arrivals']],
      ['scans', { site: 'gate' }, ['scans']],
      ['firms-by-town', 'town', ['firms']],
      ['unasked', 'committee', ['unasked']],
    ])
    expect(formsOf(catalog)[1]?.name).toEqual({ zh: 'arrivals中（hotel中）', en: 'arrivals (hotel)' })
  })

  test('cover every duty exactly once', () => {
    const duties = measures.flatMap((one) =>
      one.kind === 'flow' ? one.reporting.map(({ by }) => `${one.id} ${JSON.stringify(by)}`) : [],
    )
    for (const forms of [[daily], []]) {
      const asked = formsOf({ ...catalog, forms }).flatMap((form) =>
        form.measures.map((id) => `${id} ${JSON.stringify(form.by)}`),
      )
      expect(new Set(asked).size).toBe(asked.length)
      for (const duty of duties) expect(asked).toContain(duty)
    }
  })

  test('have a column a figure, in their own order', () => {
    expect(figuresOf(daily, measures).map((figure) => [figure.measure.id, figure.key?.id ?? null])).toEqual([
      ['firms', null],
      ['arrivals', 'home'],
      ['arrivals', 'central'],
    ])
  })
})
