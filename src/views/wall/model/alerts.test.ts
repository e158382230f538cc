import { expect, test } from 'vitest'
import type { Scene } from '#src/contract/wall/scenes.ts'
import { isOver, nextAlerts, pinnedAlert } from './alerts.ts'

const scene = (id: string, pin?: Scene['pin']): Scene => ({
  id,
  name: { zh: id, en: id },
  area: null,
  days: 7,
  map: null,
  stage: { kind: 'forms' },
  left: [],
  right: [],
  ...(pin && { pin }),
})
const scenes = [
  scene('calm'),
  scene('beds', { measure: 'beds', above: 100, minutes: 10 }),
  scene('cover', { measure: 'cover', below: 0.5, minutes: 5 }),
]
const minute = 60_000

test('a limit itself is not over it, and what is not known never is', () => {
  expect([99, 100, 101, null].map((value) => isOver(scenes[1]!.pin!, value))).toEqual([
    false,
    false,
    true,
    false,
  ])
  expect([0.5, 0.4].map((value) => isOver(scenes[2]!.pin!, value))).toEqual([false, true])
})

test('an alert begins once, stands for its minutes, and begins anew only after it was over', () => {
  const at = (before: Parameters<typeof nextAlerts>[0], beds: number, now: number) =>
    nextAlerts(before, scenes, new Map([['beds', beds]]), now)
  const first = at([], 120, 0)
  expect(pinnedAlert(first, scenes, 0)?.scene).toBe('beds')
  const later = at(first, 130, 5 * minute)
  expect(later).toBe(first)
  expect(pinnedAlert(later, scenes, 10 * minute - 1)?.scene).toBe('beds')
  expect(pinnedAlert(later, scenes, 10 * minute)).toBe(null)
  const again = at(at(later, 90, 11 * minute), 120, 12 * minute)
  expect(pinnedAlert(again, scenes, 12 * minute)?.since).toBe(12 * minute)
})

test('of two the later one stands; put away, the other', () => {
  const values = new Map([
    ['beds', 120],
    ['cover', 0.9],
  ])
  const one = nextAlerts([], scenes, values, 0)
  const both = nextAlerts(one, scenes, new Map([...values, ['cover', 0.1]]), minute)
  expect(pinnedAlert(both, scenes, minute)?.scene).toBe('cover')
  const away = both.map((alert) => ({ ...alert, dismissed: alert.dismissed || alert.scene === 'cover' }))
  expect(pinnedAlert(away, scenes, minute)?.scene).toBe('beds')
})

test('numbers on their way change nothing; a scene that lost its pin has no alert', () => {
  const open = nextAlerts([], scenes, new Map([['beds', 120]]), 0)
  expect(nextAlerts(open, scenes, new Map(), minute)).toBe(open)
  expect(nextAlerts(open, [scene('beds')], new Map([['beds', 120]]), minute)).toEqual([])
})
