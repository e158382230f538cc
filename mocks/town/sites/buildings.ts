import type { Area } from '#src/contract/areas.ts'
import { apportion } from '../apportion.ts'
import { normal, pick, randomFor } from '../random.ts'
import { buildingCounts, buildingsOfHongqiao, namedBuildings } from './counts.ts'
import { buildingName } from './names.ts'

export type BuildingPlan = {
  committee: string
  name: string
  floors: number
  enterprises: number
  sourced: boolean
}

/** Which committee has which office building, before any is placed. */
export function planBuildings(areas: readonly Area[], seed: number): BuildingPlan[] {
  return Object.entries(buildingCounts).flatMap(([town, count]) => {
    const random = randomFor(seed, `buildings ${town}`)
    const committees = areas.filter((area) => area.parent === town && !area.name.endsWith('村委会'))
    const sizes = Array.from({ length: count }, () => Math.exp(0.5 * normal(random)))
    const isHongqiao = town === buildingsOfHongqiao.town
    const total = isHongqiao ? buildingsOfHongqiao.enterprises : Math.round(count * (26 + 14 * random()))
    const used = new Set<string>()
    return apportion(total, sizes, 6).map((enterprises, i): BuildingPlan => {
      const named = isHongqiao ? namedBuildings[i] : undefined
      let name = named ?? buildingName(random)
      while (used.has(name)) name = buildingName(random)
      used.add(name)
      const floors = Math.round(5 + Math.min(34, enterprises / 2.6) * (0.7 + 0.5 * random()))
      return {
        committee: pick(random, committees).code,
        name,
        floors,
        enterprises,
        sourced: named !== undefined,
      }
    })
  })
}
