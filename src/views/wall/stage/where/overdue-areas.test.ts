import { expect, test } from 'vitest'
import { overdueAreas } from './overdue-areas.ts'

const form = (name: string, overdue: Record<string, number>) => ({
  name: { zh: name, en: name },
  areas: Object.entries(overdue).map(([area, count]) => ({
    area,
    expected: 40,
    reported: 30 - count,
    inTime: 0,
    late: 0,
    due: 10,
    overdue: count,
    partial: 0,
  })),
})

test('the worst areas come first, each with the form that lacks most there', () => {
  const forms = [form('daily', { a: 3, b: 0, c: 1 }), form('gates', { a: 4, c: 9 }), form('beds', { a: 1 })]
  expect(overdueAreas(forms).map(({ form: { name }, ...rest }) => ({ ...rest, form: name.en }))).toEqual([
    { area: 'c', count: 10, form: 'gates', ofForm: 9, otherForms: 1 },
    { area: 'a', count: 8, form: 'gates', ofForm: 4, otherForms: 2 },
  ])
})

test('what is missing and not yet due is not overdue', () => {
  expect(overdueAreas([form('daily', { a: 0, b: 0 })])).toEqual([])
})
