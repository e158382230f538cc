import fc from 'fast-check'
import { expect, test } from 'vitest'
import { demonstrationCatalog as catalog } from '#server/catalog/demonstration.ts'
import { Scene } from '#src/contract/wall/scenes.ts'
import type { Change, Draft, Spot } from './draft.ts'
import { faultsOf } from './faults.ts'
import { begin, type History, type Step, step } from './history.ts'
import { kindsFor, panelOf } from './panels.ts'

const saved = new Set(catalog.scenes.map(({ id }) => id))
const first: Draft = { scenes: catalog.scenes, at: 0, spot: null }
const blank: Scene = {
  id: '',
  name: { zh: '新场景', en: 'New scene' },
  area: null,
  days: 30,
  map: { measure: 'reopened-share', layers: [] },
  stage: null,
  left: [],
  right: [],
}

const name = fc.record({
  zh: fc.constantFrom('', ' ', '今日', '夜间'),
  en: fc.constantFrom('', 'Today', 'Night shift', '夜'),
})
const side = fc.constantFrom('left' as const, 'right' as const)
const spot: fc.Arbitrary<Spot> = fc.oneof(fc.record({ side, at: fc.nat(5) }), fc.constant('middle' as const))
const panel = fc.constantFrom(...kindsFor(catalog, 'column').map((kind) => panelOf(catalog, kind)!))
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.constant({ type: 'add-scene' as const, scene: blank }),
  fc.record({ type: fc.constant('duplicate-scene' as const), name }),
  fc.constant({ type: 'remove-scene' as const }),
  fc.record({ type: fc.constant('move-scene' as const), by: fc.constantFrom(1 as const, -1 as const) }),
  fc.record({ type: fc.constant('rename' as const), name }),
  fc.record({
    type: fc.constant('edit' as const),
    patch: fc.oneof(
      fc.record({ days: fc.integer({ min: -5, max: 500 }) }),
      fc.record({ dwell: fc.integer({ min: 0, max: 5000 }) }),
      fc.record({ area: fc.constantFrom(null, '310118', 'nowhere') }),
    ),
  }),
  fc.record({ type: fc.constant('add-panel' as const), side, panel }),
  fc.record({ type: fc.constant('set-panel' as const), spot, panel }),
  fc.record({ type: fc.constant('remove-panel' as const), spot }),
  fc.record({ type: fc.constant('move-panel' as const), from: spot, to: spot }),
)
const doing: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: change.map((one): Step => ({ type: 'change', change: one, saved })) },
  { weight: 2, arbitrary: fc.nat(8).map((at): Step => ({ type: 'choose', at })) },
  { weight: 2, arbitrary: spot.map((one): Step => ({ type: 'pick', spot: one })) },
)
const any: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: doing },
  { weight: 1, arbitrary: fc.constantFrom<Step>({ type: 'undo' }, { type: 'redo' }) },
)

const play = (steps: readonly Step[]) => steps.reduce(step, begin(first))

test('undo gives back what was before each change, redo what came after it', () => {
  fc.assert(
    fc.property(fc.array(doing, { maxLength: 40 }), (steps) => {
      const states: History[] = [begin(first)]
      for (const one of steps) states.push(step(states.at(-1)!, one))
      const changed = states.filter((one, at) => at > 0 && one.past.length > states[at - 1]!.past.length)
      let back = states.at(-1)!
      const last = back.present.scenes
      for (const one of changed.toReversed()) {
        const before = states[states.indexOf(one) - 1]!
        back = step(back, { type: 'undo' })
        expect(back.present).toEqual(before.present)
      }
      expect(back.past).toEqual([])
      expect(back.present.scenes).toBe(first.scenes)
      for (const one of changed) {
        back = step(back, { type: 'redo' })
        expect(back.present.scenes).toEqual(one.present.scenes)
      }
      expect(back.present.scenes).toEqual(last)
    }),
  )
})

test('letters typed one after the other are one step, a pause between them two', () => {
  const typed = (text: string): Step => ({
    type: 'change',
    change: { type: 'rename', name: { zh: text, en: 'Today' } },
    saved,
    tag: 'name',
  })
  const word = play([typed('夜'), typed('夜间')])
  expect(step(word, { type: 'undo' }).present).toEqual(first)
  const twice = play([typed('夜'), { type: 'pick', spot: 'middle' }, typed('夜间')])
  expect(step(twice, { type: 'undo' }).present.scenes[0]!.name.zh).toBe('夜')
})

test('every state can be saved, or says scene by scene why not', () => {
  const hasArea = (code: string) => code === '310118'
  fc.assert(
    fc.property(fc.array(any, { maxLength: 40 }), (steps) => {
      const { scenes, at } = play(steps).present
      expect(scenes[at]).toBeDefined()
      expect(scenes.length).toBeGreaterThan(0)
      expect(new Set(scenes.map(({ id }) => id)).size).toBe(scenes.length)
      const faults = faultsOf(catalog, hasArea, scenes)
      scenes.forEach((scene, index) => {
        const sound = Scene.safeParse(scene).success && (scene.area === null || hasArea(scene.area))
        if (!sound) expect(faults[index]).not.toEqual([])
        expect(faults[index]!.filter(({ code }) => code === 'invalid' || code === 'id-twice')).toEqual([])
        expect(scene.left.length).toBeLessThanOrEqual(4)
        expect(scene.right.length).toBeLessThanOrEqual(4)
      })
    }),
  )
})

test('a panel that moves is neither lost nor doubled', () => {
  fc.assert(
    fc.property(fc.array(any, { maxLength: 20 }), spot, spot, (steps, from, to) => {
      const before = play(steps)
      const after = step(before, { type: 'change', change: { type: 'move-panel', from, to }, saved })
      const panels = ({ present }: History) =>
        present.scenes
          .flatMap(({ left, right }) => [...left, ...right].map((one) => JSON.stringify(one)))
          .sort()
      expect(panels(after)).toEqual(panels(before))
    }),
  )
})
