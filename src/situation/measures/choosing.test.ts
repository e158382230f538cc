import { expect, test } from 'vitest'
import { demonstrationCatalog } from '#server/catalog/demonstration.ts'
import { defaultView } from '#src/state/params/view-params.ts'
import { choosing } from './choosing.ts'

test('another measure stays divided where it can be, and is whole where it cannot', () => {
  const divided = { ...defaultView, per: 'residents' as const, key: 'small' }
  expect(choosing(demonstrationCatalog, 'gate-entries')(divided)).toEqual({
    measure: 'gate-entries',
    key: null,
    per: 'residents',
  })
  expect(choosing(demonstrationCatalog, 'staff-back', 'small')(divided)).toEqual({
    measure: 'staff-back',
    key: 'small',
    per: 'residents',
  })
  expect(choosing(demonstrationCatalog, 'coverage-60-plus')(divided)).toMatchObject({ per: null })
})
