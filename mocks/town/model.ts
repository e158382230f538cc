import { committeesWithoutEnterprises } from '#server/catalog/demonstration-reporting.ts'
import type { Area, MultiPolygonCoordinates } from '#src/contract/areas.ts'
import type { Site } from '#src/contract/sites.ts'
import { townAreas, townOutlines } from './areas.ts'
import { type Committee, createCommittees } from './committees.ts'
import { planBuildings } from './sites/buildings.ts'
import { createSites } from './sites/create-sites.ts'

export const defaultSeed = 20220603

/** The town as it stands: what its reports will be about. */
export type TownModel = {
  seed: number
  areas: Area[]
  outlines: Record<string, MultiPolygonCoordinates>
  committees: Committee[]
  sites: Site[]
}

export function createModel(seed: number): TownModel {
  const areas = townAreas()
  const outlines = townOutlines()
  const buildings = planBuildings(areas, seed)
  const firmsInBuildings = new Map<string, number>()
  for (const { committee, enterprises } of buildings) {
    const town = committee.slice(0, 9)
    firmsInBuildings.set(town, (firmsInBuildings.get(town) ?? 0) + enterprises)
  }
  const committees = createCommittees(areas, seed, firmsInBuildings, new Set(committeesWithoutEnterprises))
  const sites = createSites({ areas, outlines, committees, buildings, seed })
  return { seed, areas, outlines, committees, sites }
}
