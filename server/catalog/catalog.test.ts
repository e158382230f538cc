import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Scene } from '#src/contract/wall/scenes.ts'
import { formsOf } from '#src/domain/catalog/forms.ts'
import { builtinCatalog } from './builtin.ts'
import { demonstrationCatalog } from './demonstration.ts'
import { catalogFaults } from './faults.ts'
import { loadCatalog } from './load.ts'

const measureIds = [
  'overseas-arrivals under-observation gate-entries gate-refusals enterprises enterprises-reopened staff-back',
  'residents-60-plus vaccinated-60-plus coverage-60-plus sentinel-scans sentinel-alarms sentinels-silent checklist-open',
  'central-beds central-beds-in-use',
].flatMap((line) => line.split(' '))

function catalogFile(value: unknown): string {
  const file = join(mkdtempSync(join(tmpdir(), 'catalog-')), 'catalog.json')
  writeFileSync(file, JSON.stringify(value))
  return file
}

describe.each([
  ['built-in', builtinCatalog],
  ['demonstration', demonstrationCatalog],
])('the %s catalogue', (_, catalog) => {
  it('holds together', () => {
    expect(catalogFaults(catalog)).toEqual([])
  })

  it('declares the ids that scripts rely on', () => {
    expect(catalog.measures.map((m) => m.id)).toEqual(expect.arrayContaining(measureIds))
    expect(catalog.kinds.map((k) => k.id)).toEqual([
      'compound',
      'building',
      'checkpoint',
      'sentinel',
      'central-site',
      'sampling-point',
      'vaccination-site',
      'pharmacy',
      'project',
      'venue',
    ])
  })

  it('speaks both languages differently', () => {
    for (const { name } of [...catalog.measures, ...catalog.kinds]) expect(name.zh).not.toBe(name.en)
  })

  it('has an English word for one of whatever can be counted', () => {
    const words = Object.fromEntries(catalog.measures.map(({ unit }) => [unit.en, unit.one]))
    expect(words).toEqual({
      '%': undefined,
      alarms: 'alarm',
      beds: 'bed',
      enterprises: 'enterprise',
      entries: 'entry',
      items: 'item',
      people: 'person',
      scans: 'scan',
      sentinels: 'sentinel',
    })
    for (const { unit, id } of catalog.measures) expect(unit.one, id).toBe(words[unit.en])
  })
})

describe('scenes', () => {
  const [scene] = demonstrationCatalog.scenes
  const faultsWith = (change: object) =>
    catalogFaults({ ...demonstrationCatalog, scenes: [{ ...scene!, ...change }] })

  it('may not name what nobody declares', () => {
    expect(faultsWith({ left: [{ kind: 'number', measure: 'nonsense' }] })).toEqual([
      'scene today, left.0.measure: no measure nonsense',
    ])
    expect(faultsWith({ left: [{ kind: 'watch', site: 'tower' }] })).toEqual([
      'scene today, left.0.site: no kind tower',
    ])
    expect(faultsWith({ left: [{ kind: 'clock', measure: 'staff-back' }] })).toEqual([
      'scene today, left.0: clock cannot tell of what it names',
    ])
    expect(faultsWith({ map: { measure: 'staff-back', layers: ['tower.high'] } })).toEqual([
      'scene today, map.layers: no kind tower',
    ])
    expect(catalogFaults({ ...demonstrationCatalog, scenes: [scene!, scene!] })).toEqual([
      'scene today is declared twice',
    ])
  })

  it('show a map or one large panel', () => {
    expect(Scene.safeParse(scene).success).toBe(true)
    expect(Scene.safeParse({ ...scene, map: null }).success).toBe(false)
    expect(Scene.safeParse({ ...scene, stage: { kind: 'forms' } }).success).toBe(false)
  })
})

describe('kinds', () => {
  it('count their alarms by a flow that there is', () => {
    const faultsWith = (alarms: string) =>
      catalogFaults({
        ...demonstrationCatalog,
        kinds: [{ ...demonstrationCatalog.kinds[0]!, alarms }],
      }).filter((fault) => fault.startsWith('kind compound: counts'))
    expect(faultsWith('sentinel-alarms')).toEqual([])
    for (const id of ['nonsense', 'staff-back'])
      expect(faultsWith(id)).toEqual([`kind compound: counts its alarms by ${id}, which is not a flow`])
  })
})

describe('forms', () => {
  const [form] = demonstrationCatalog.forms
  const faultsWith = (...forms: object[]) =>
    catalogFaults({ ...demonstrationCatalog, forms: forms.map((change) => ({ ...form!, ...change })) })

  it('ask each duty of the demonstration town once', () => {
    const alone = formsOf(demonstrationCatalog).slice(demonstrationCatalog.forms.length)
    expect(alone.map(({ id }) => id)).toEqual(['released-early'])
  })

  it('may not ask for what nobody declares, what is computed, or the same twice', () => {
    expect(faultsWith({ measures: ['nonsense'] })).toEqual(['form committee-daily: no measure nonsense'])
    expect(faultsWith({ measures: ['reopened-share', 'under-observation'] })).toEqual([
      'form committee-daily: reopened-share is derived and reported by nobody',
      'form committee-daily: under-observation is derived and reported by nobody',
    ])
    expect(faultsWith({ measures: ['staff-back', 'enterprises', 'staff-back'] })).toEqual([
      'form committee-daily: staff-back is asked twice',
    ])
    expect(faultsWith({ by: { site: 'tower' } })).toEqual([
      'form committee-daily: filled in by unknown kind tower',
    ])
    expect(faultsWith({}, { measures: ['gate-entries'] })).toEqual([
      'form committee-daily is declared twice',
      'form committee-daily: gate-entries is asked of the same reporters by form committee-daily',
    ])
    expect(faultsWith({}, { id: 'gates', measures: ['gate-entries'], by: { site: 'checkpoint' } })).toEqual(
      [],
    )
  })
})

describe('response levels', () => {
  it('never overlap, and level II stands on 26 March 2020', () => {
    const { regimes } = demonstrationCatalog
    for (const [i, regime] of regimes.entries()) {
      const next = regimes[i + 1]
      if (next) expect((regime.to ?? '9999') < next.from).toBe(true)
    }
    expect(regimes.find((r) => r.from <= '2020-03-26' && '2020-03-26' <= (r.to ?? '9999'))?.level).toBe(2)
  })
})

describe('loadCatalog', () => {
  it('gives the built-in one without a file', () => {
    expect(loadCatalog()).toBe(builtinCatalog)
  })

  it('reads a deployment’s own file', () => {
    const title = { zh: '某镇', en: 'Some town' }
    expect(loadCatalog(catalogFile({ ...builtinCatalog, title })).title).toEqual(title)
  })

  it('names what points at nothing', () => {
    const file = catalogFile({ ...builtinCatalog, headlines: ['no-such'] })
    expect(() => loadCatalog(file)).toThrow('no measure no-such')
  })

  it('names the field that has the wrong shape', () => {
    expect(() => loadCatalog(catalogFile({ ...builtinCatalog, regimes: [{ id: 'x' }] }))).toThrow(
      'regimes[0]',
    )
  })
})
