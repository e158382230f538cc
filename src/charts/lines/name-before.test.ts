import { expect, test } from 'vitest'
import { nameBefore } from './name-before.ts'

test('a name before a number is as long as its room; a Latin one that is cut says so', () => {
  expect(nameBefore('12.5', 'Xujing')).toBe('Xujing ')
  expect(nameBefore('12,542', 'Qingpu')).toBe('Qing… ')
  expect(nameBefore('12,542', '徐泾镇')).toBe('徐泾 ')
  expect(nameBefore('1,234,567,890', 'Qingpu')).toBe('')
})
