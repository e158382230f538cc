import type { Reporting } from '#src/contract/catalog.ts'
import type { TownModel } from '../model.ts'

export type TownReporter = { index: number; id: string; path: string; by: Reporting['by']; source: number }

const reportingKinds = new Set(['building', 'checkpoint', 'sentinel', 'central-site'])

export const sources = [
  '青浦区街镇日报',
  '长宁区街镇日报',
  '虹桥镇日报',
  '小东门街道日报',
  '来源000',
  '来源003',
  '来源004',
] as const
const officeOf: Record<string, number> = { '310118': 0, '310105': 1, '310112': 2, '310101': 3 }

/** Everyone who may report, numbered; the numbers are the places of all columns. */
export function townReporters({ areas, committees, sites }: TownModel): TownReporter[] {
  const towns = new Set(committees.map((committee) => committee.town))
  const places = [
    ...areas
      .filter((area) => area.level === 'committee' || towns.has(area.code))
      .map((area) => ({ id: area.code, path: area.path, by: area.level as Reporting['by'] })),
    ...sites
      .filter((site) => reportingKinds.has(site.kind))
      .map((site) => ({ id: site.id, path: site.path, by: { site: site.kind } })),
  ]
  return places.map((place, index) => ({ ...place, index, source: officeOf[place.path.split('/')[1]!] ?? 0 }))
}
