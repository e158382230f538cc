import { expect, test } from 'vitest'
import { demonstrationCatalog } from '#server/catalog/demonstration.ts'
import type { WallPanel } from '#src/contract/wall/scenes.ts'
import { panelCubes, sceneCubes } from './scene-cubes.ts'

const ids = (panel: WallPanel) =>
  panelCubes(demonstrationCatalog, panel)
    .map(({ id }) => id)
    .sort()

test('a number that is a share of another needs both, a ratio its two parts', () => {
  const both = ['enterprises', 'enterprises-reopened']
  expect(ids({ kind: 'number', measure: 'enterprises-reopened' })).toEqual(both)
  expect(ids({ kind: 'number', measure: 'reopened-share' })).toEqual(both)
  expect(ids({ kind: 'number', measure: 'staff-back' })).toEqual(['staff-back'])
})

test('a clock needs the flow that enters it; who is silent and who has not reported is asked for otherwise', () => {
  expect(ids({ kind: 'clock', measure: 'under-observation' })).toEqual([
    'overseas-arrivals',
    'under-observation',
  ])
  expect(ids({ kind: 'watch', site: 'sentinel' })).toEqual(['sentinel-alarms'])
  expect(ids({ kind: 'forms' })).toEqual([])
})

test('a scene needs what its map, its marks and its panels show, each once', () => {
  const [today] = demonstrationCatalog.scenes
  const found = sceneCubes(demonstrationCatalog, today!).map(({ id }) => id)
  expect(new Set(found).size).toBe(found.length)
  expect(found).toEqual(
    expect.arrayContaining(['enterprises', 'central-beds', 'checklist-open', 'sentinel-alarms']),
  )
  expect(found).not.toContain('gate-entries')
})

test('every scene that comes with the product shows something that is reported', () => {
  const empty = demonstrationCatalog.scenes.filter(
    (scene) => scene.stage?.kind !== 'forms' && sceneCubes(demonstrationCatalog, scene).length === 0,
  )
  expect(empty).toEqual([])
})
