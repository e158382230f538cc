import { beforeAll, describe, expect, it } from 'vitest'
import { Area, type MultiPolygonCoordinates } from '#src/contract/areas.ts'
import { Site } from '#src/contract/sites.ts'
import { isInOutline } from '#src/domain/outline.ts'
import { createModel, defaultSeed, type TownModel } from './model.ts'

let model: TownModel

beforeAll(() => {
  model = createModel(defaultSeed)
}, 30_000)

const count = (kind: string, area = '') =>
  model.sites.filter((site) => site.kind === kind && site.area.startsWith(area)).length

function areaOf(outline: MultiPolygonCoordinates): number {
  const ring = (points: [number, number][]) =>
    Math.abs(
      points.reduce((sum, [x, y], i) => {
        const [nx, ny] = points[(i + 1) % points.length]!
        return sum + (x * ny - nx * y) / 2
      }, 0),
    )
  return outline.reduce(
    (sum, [outer, ...holes]) => sum + ring(outer!) - holes.reduce((all, hole) => all + ring(hole), 0),
    0,
  )
}

describe('areas', () => {
  it('are the whole city, with the committees of the towns that report', () => {
    const inside = (code: string) =>
      model.areas.filter((area) => area.parent?.startsWith(code) && area.code.length === 12)
    expect(model.areas.filter(({ level }) => level === 'district')).toHaveLength(16)
    expect(model.areas.filter(({ level }) => level === 'town')).toHaveLength(234)
    expect(['310118', '310105', '310112107', '310101017'].map((code) => inside(code).length)).toEqual([
      355, 189, 39, 16,
    ])
  })

  it('are what the contract says', () => {
    for (const area of model.areas) expect(Area.safeParse(area).success).toBe(true)
    for (const site of model.sites) expect(Site.safeParse(site).success).toBe(true)
  })

  it.each([
    ['徐泾镇', '310118106', 'Xujing Town'],
    ['蟠龙居委会', '310118106005', 'Panlong'],
    ['闵行区', '310112', 'Minhang District'],
    ['绿园新村第五居委会', '310105102016', 'Lüyuan Xincun No. 5'],
  ])('%s is %s, in English %s', (name, code, nameEn) => {
    expect(model.areas.find((area) => area.code === code)).toMatchObject({ name, nameEn })
  })

  it.each([
    ['林泉', '310105102026'],
    ['绿五', '310105102016'],
    ['淞三', '310105102009'],
    ['定威', '310105102030'],
  ])('are found by what people say: %s', (spoken, code) => {
    expect(model.areas.find((area) => area.code === code)?.aliases).toContain(spoken)
  })

  it('fill what is around them without gap or overlap', () => {
    for (const around of model.areas) {
      const parts = model.areas.filter((area) => area.parent === around.code && model.outlines[area.code])
      if (!model.outlines[around.code] || parts.length === 0) continue
      const whole = areaOf(model.outlines[around.code]!)
      const sum = parts.reduce((all, { code }) => all + areaOf(model.outlines[code]!), 0)
      expect(Math.abs(sum / whole - 1)).toBeLessThan(0.001)
    }
  })

  it('carry their label inside', () => {
    for (const { code, point } of model.areas)
      if (code.length > 6) expect(isInOutline(model.outlines[code]!, point!)).toBe(true)
  })
})

describe('sites', () => {
  it('are as many as the town should have', () => {
    expect([count('compound'), count('building'), count('checkpoint')]).toEqual([2600, 250, 2000])
    expect([count('sentinel'), count('pharmacy', '310105009'), count('project', '310112107')]).toEqual([
      1104, 5, 20,
    ])
    expect(count('central-site', '310112107')).toBe(1)
  })

  it('lie inside their committee, under ids of their own', () => {
    expect(new Set(model.sites.map(({ id }) => id)).size).toBe(model.sites.length)
    for (const { area, lon, lat } of model.sites)
      expect(isInOutline(model.outlines[area]!, [lon, lat])).toBe(true)
  })

  it('have 38 buildings with 1,746 enterprises in 虹桥街道', () => {
    const buildings = model.sites.filter((s) => s.kind === 'building' && s.area.startsWith('310105009'))
    expect(buildings).toHaveLength(38)
    expect(buildings.reduce((sum, { attributes }) => sum + Number(attributes.enterprises), 0)).toBe(1746)
  })

  it('have their foreign-related compounds in 古北, 虹桥 and 新泾 above all', () => {
    const foreign = model.sites.filter((site) => site.attributes.foreignRelated === true)
    const known = foreign.filter(({ area }) => /^(310112107|310105009|310105102)/.test(area))
    expect(foreign.length).toBeGreaterThan(60)
    expect(known.length / foreign.length).toBeGreaterThan(0.5)
  })
})
