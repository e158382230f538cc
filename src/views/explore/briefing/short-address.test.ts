import { expect, test } from 'vitest'
import { shortAddress } from './short-address.ts'

test('an address that is short stays as it is, a long one loses its middle', () => {
  const short = 'http://lookout.test/?area=310118&days=2022-05-05..2022-06-03'
  expect(shortAddress(short)).toBe(short)
  const corners = Array.from({ length: 80 }, (_, at) => `121.${at},31.${at}`).join(',')
  const told = shortAddress(`http://lookout.test/?area=310118&shape=lasso:${corners}&lang=en`)
  expect(told).toMatch(/^http:\/\/lookout\.test\/\?area=310118&shape=lasso:.*….*&lang=en$/)
  expect(told.length).toBeLessThan(160)
})
