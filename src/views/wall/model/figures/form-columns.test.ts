import { expect, test } from 'vitest'
import type { FormCompleteness } from '#src/contract/figures/completeness.ts'
import { formColumns } from './form-columns.ts'

const forms = ['daily', 'weekly', 'sentinels', 'beds'].map((form) => ({ form }) as FormCompleteness)
const told = (room: number) => formColumns(forms, room).map(({ of }) => of.map(({ form }) => form))

test('every form has a column of its own where there is room for all', () => {
  expect(told(4)).toEqual([['daily'], ['weekly'], ['sentinels'], ['beds']])
  expect(formColumns([], 3)).toEqual([])
})

test('forms that have no room for a column are told together in the last one, and none is left out', () => {
  expect(told(3)).toEqual([['daily'], ['weekly'], ['sentinels', 'beds']])
  expect(told(1)).toEqual([['daily', 'weekly', 'sentinels', 'beds']])
})
