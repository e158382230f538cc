import { expect, test } from 'vitest'
import { fill } from './fill.ts'

test('fills each blank with what goes by its name, and leaves the others as they are', () => {
  expect(fill('{name}: {count} of {count}, {other}', { name: 'a', count: 3 })).toBe('a: 3 of 3, {other}')
})

test.each([
  [0, '0 rows have faults in 0 files.'],
  [1, '1 row has a fault in 1 file.'],
  [21, '21 rows have faults in 21 files.'],
])('%d takes the word that belongs to it', (n, said) => {
  expect(fill('{n:row has a fault|rows have faults} in {n:file|files}.', { n })).toBe(said)
})
