import { expect, test } from 'vitest'
import { demonstrationCatalog as catalog } from '#server/catalog/demonstration.ts'
import type { Scene } from '#src/contract/wall/scenes.ts'
import { isFit } from '#src/domain/catalog/scenes.ts'
import { change, type Draft, stepFrom } from './draft.ts'
import { faultsAt, faultsOf } from './faults.ts'
import { aboutMeasure, kindsFor, measuresFor, overRange, panelOf } from './panels.ts'
import { slugOf, withDerivedId } from './scene-id.ts'
import { showable } from './showable.ts'

const [today, arrivals] = catalog.scenes as [Scene, Scene]
const always = () => true
const draft: Draft = { scenes: catalog.scenes, at: 0, spot: null }

test('an id is the English name in plain letters, numbered where it is taken', () => {
  expect(slugOf(' 60+ Vaccination: é ')).toBe('60-vaccination-e')
  expect(slugOf('夜间')).toBe('')
  expect(withDerivedId({ ...today, name: { zh: '', en: 'Today!' } }, [today], new Set(['today-2'])).id).toBe(
    'today-3',
  )
  expect(withDerivedId({ ...today, name: { zh: '夜', en: '' } }, []).id).toBe('scene')
})

test('a scene that walls know keeps its id under another name; a new one follows its name', () => {
  const name = { zh: '夜间', en: 'Night' }
  const renamed = (saved: string[]) => change(draft, { type: 'rename', name }, new Set(saved)).scenes[0]!.id
  expect(renamed(['today'])).toBe('today')
  expect(renamed([])).toBe('night')
})

test('every panel that is offered fits, and is about the same where it can be', () => {
  for (const place of ['column', 'middle'] as const) {
    for (const kind of kindsFor(catalog, place))
      expect(isFit(catalog, panelOf(catalog, kind)!), kind).toBe(true)
  }
  expect(measuresFor(catalog, 'clock')).toEqual(['under-observation'])
  expect(panelOf(catalog, 'capacity')).toEqual({
    kind: 'capacity',
    used: 'central-beds-in-use',
    of: 'central-beds',
  })
  const before = { kind: 'number' as const, measure: 'staff-back' }
  expect(panelOf(catalog, 'ranking', before)).toEqual({ kind: 'ranking', measure: 'staff-back' })
  expect(panelOf(catalog, 'clock', before)).toEqual({ kind: 'clock', measure: 'under-observation' })
  expect(kindsFor({ ...catalog, measures: [], kinds: [] }, 'column')).toEqual([])
})

test('a key stays with a measure that has it', () => {
  const home = { kind: 'number' as const, measure: 'overseas-arrivals', key: 'home' }
  expect(aboutMeasure(catalog, home, 'staff-back')).toEqual({ kind: 'number', measure: 'staff-back' })
  expect(aboutMeasure(catalog, home, 'overseas-arrivals')).toEqual(home)
})

test('faults are named at their field', () => {
  const wrong: Scene = {
    ...today,
    name: { zh: ' ', en: 'Today' },
    days: 1,
    dwell: 2,
    area: 'nowhere',
    left: [{ kind: 'number', measure: 'no-such' }],
    pin: { measure: 'staff-back', above: 3, minutes: 0 },
  }
  const [found, twin] = faultsOf(catalog, (code) => code !== 'nowhere', [wrong, { ...arrivals, id: 'today' }])
  expect(Object.fromEntries(found!.map(({ path, code }) => [path, code]))).toEqual({
    'name.zh': 'name-missing',
    days: 'days-outside',
    dwell: 'dwell-outside',
    'pin.minutes': 'minutes-outside',
    'left.0.measure': 'unknown-measure',
    area: 'unknown-area',
    id: 'id-twice',
  })
  expect(faultsAt(found!, { side: 'left', at: 0 }).map(({ code }) => code)).toEqual(['unknown-measure'])
  expect(twin!.map(({ code }) => code)).toEqual(['id-twice'])
  expect(faultsOf(catalog, always, catalog.scenes).flat()).toEqual([])
})

test('a nameless scene is shown, one whose numbers are wrong is not', () => {
  expect(showable({ ...today, name: { zh: '', en: 'Today' } })?.name).toEqual({ zh: 'Today', en: 'Today' })
  expect(showable({ ...today, days: 1 })).toBeNull()
})

test('keys take a panel through its column and across to the other one, and no further', () => {
  expect(stepFrom(today, { side: 'left', at: 0 }, 'up')).toBeNull()
  expect(stepFrom(today, { side: 'left', at: 0 }, 'down')).toEqual({ side: 'left', at: 1 })
  expect(stepFrom(today, { side: 'left', at: 3 }, 'left')).toBeNull()
  expect(stepFrom(arrivals, { side: 'right', at: 2 }, 'left')).toEqual({ side: 'left', at: 2 })
  const full = change(
    draft,
    { type: 'move-panel', from: { side: 'left', at: 0 }, to: { side: 'right', at: 0 } },
    new Set(),
  )
  expect(full).toBe(draft)
})

test('a map is over all days or of the last, and says nothing where it is of the last', () => {
  const map = { measure: 'gate-entries', layers: ['gate'] }
  expect(overRange(map, true)).toEqual({ ...map, range: true })
  expect(overRange({ ...map, range: true }, false)).toEqual(map)
})
