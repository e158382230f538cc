import type { Area } from '#src/contract/areas.ts'
import { apportion } from './apportion.ts'
import { smoothField } from './field.ts'
import { normal, randomFor } from './random.ts'

/** A committee's nature, from which all its numbers follow. */
export type Committee = {
  code: string
  town: string
  path: string
  name: string
  village: boolean
  /** Enterprises and shops outside buildings, in June 2022; zero for none. */
  firms: number
  staffPerFirm: number
  /** Residents of 60 and over, in June 2022. */
  residents: number
  compounds: number
  /** Share of the overseas arrivals of all committees. */
  foreign: number
  /** Differences from the average, on the logit scale. */
  reopening: number
  vaccination: number
  /** How lively its gates are, 1 on average. */
  bustle: number
}

/** Totals that the demonstration has for the four areas that report (invented, of the size of the real ones). */
const totals = {
  '310118': { residents: 143208, compounds: 1085, foreign: 14 },
  '310105': { residents: 213650, compounds: 1170, foreign: 24 },
  '310112107': { residents: 22480, compounds: 235, foreign: 9 },
  '310101017': { residents: 24310, compounds: 110, foreign: 2.5 },
} as const

/** Enterprises by town, those in buildings included, and how far the town is ahead in reopening. */
const townFirms: Record<string, [firms: number, ahead: number]> = {
  '310118001': [2006, -0.03],
  '310118002': [1763, -0.13],
  '310118003': [2374, 0.13],
  '310118102': [1280, -0.55],
  '310118103': [579, -0.72],
  '310118104': [503, -0.66],
  '310118105': [1475, -0.27],
  '310118106': [2819, 0.19],
  '310118107': [1757, 0.24],
  '310118109': [643, -0.43],
  '310118110': [986, -0.51],
  '310112107': [4120, 0.1],
  '310101017': [2310, -0.1],
}
const otherTown: [number, number] = [1320, 0.05]

export function createCommittees(
  areas: readonly Area[],
  seed: number,
  firmsInBuildings: ReadonlyMap<string, number>,
  withoutFirms: ReadonlySet<string>,
): Committee[] {
  const wealth = smoothField(seed, 'wealth')
  const health = smoothField(seed, 'health')
  const age = smoothField(seed, 'age')
  const drafts = areas
    .filter((area) => area.level === 'committee')
    .map((area) => {
      const random = randomFor(seed, area.code)
      const [lon, lat] = area.point ?? [121.3, 31.2]
      const village = area.name.endsWith('村委会')
      const town = area.parent ?? ''
      const [, ahead] = townFirms[town] ?? otherTown
      return {
        area,
        village,
        town,
        firmWeight: withoutFirms.has(area.code)
          ? 0
          : Math.exp(0.45 * wealth(lon, lat) + 0.35 * normal(random)) * (village ? 0.7 : 1.25),
        residentWeight: Math.exp(0.3 * age(lon, lat) + 0.25 * normal(random)) * (village ? 0.85 : 1.1),
        compoundWeight: (village ? 0.3 : 1) * (0.6 + 0.8 * random()),
        foreignWeight: foreignPull(area) * Math.exp(0.6 * normal(random)) * (village ? 0.3 : 1),
        staffPerFirm: 3.6 + 2.6 * random(),
        reopening: ahead + 0.34 * wealth(lon, lat) + 0.24 * normal(random) - (village ? 0.12 : 0),
        vaccination: 0.22 * health(lon, lat) + 0.16 * normal(random) + (village ? 0.1 : 0),
        bustle: Math.exp(0.25 * wealth(lon, lat) + 0.15 * normal(random)),
      }
    })
  const found = drafts.map(
    (draft): Committee => ({
      code: draft.area.code,
      town: draft.town,
      path: draft.area.path,
      name: draft.area.name,
      village: draft.village,
      firms: 0,
      staffPerFirm: draft.staffPerFirm,
      residents: 0,
      compounds: 0,
      foreign: 0,
      reopening: draft.reopening,
      vaccination: draft.vaccination,
      bustle: draft.bustle,
    }),
  )
  for (const [prefix, total] of Object.entries(totals)) {
    const own = found.filter((committee) => committee.code.startsWith(prefix))
    const mine = drafts.filter((draft) => draft.area.code.startsWith(prefix))
    const residents = apportion(
      total.residents,
      mine.map((draft) => draft.residentWeight),
      40,
    )
    const compounds = apportion(
      total.compounds,
      mine.map((draft) => draft.compoundWeight),
      1,
    )
    const pull = mine.reduce((sum, draft) => sum + draft.foreignWeight, 0)
    own.forEach((committee, i) => {
      committee.residents = residents[i]!
      committee.compounds = compounds[i]!
      committee.foreign = (total.foreign * mine[i]!.foreignWeight) / pull
    })
  }
  for (const town of new Set(found.map((committee) => committee.town))) {
    const own = found.filter((c) => c.town === town && !withoutFirms.has(c.code))
    const weights = drafts.filter((d) => d.town === town && d.firmWeight > 0).map((d) => d.firmWeight)
    const [firms] = townFirms[town] ?? otherTown
    apportion(firms - (firmsInBuildings.get(town) ?? 0), weights, 3).forEach((count, i) => {
      own[i]!.firms = count
    })
  }
  return found
}

/** 古北, 虹桥 and 新泾 are where foreign residents live. */
export function foreignPull(area: Pick<Area, 'name' | 'code'>): number {
  if (/古北|名都|国际|西郊/.test(area.name)) return 7
  if (area.code.startsWith('310112107') || area.code.startsWith('310105009')) return 3
  if (area.code.startsWith('310105102')) return 2.2
  return area.code.startsWith('310118106') ? 1.8 : 1
}
