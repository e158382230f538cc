import type { Area, MultiPolygonCoordinates } from '#src/contract/areas.ts'
import type { Site } from '#src/contract/sites.ts'
import { apportion } from '../apportion.ts'
import { type Committee, foreignPull } from '../committees.ts'
import { pick, type Random, randomFor } from '../random.ts'
import type { BuildingPlan } from './buildings.ts'
import * as counts from './counts.ts'
import { buildingName, compoundName, groundOf, venueName } from './names.ts'
import { Placer } from './placer.ts'

type Plan = {
  areas: readonly Area[]
  outlines: Record<string, MultiPolygonCoordinates>
  committees: readonly Committee[]
  buildings: readonly BuildingPlan[]
  seed: number
}

/** Every site of the town, each inside its committee's outline. */
export function createSites({ areas, outlines, committees, buildings, seed }: Plan): Site[] {
  const placer = new Placer(new Map(areas.map((area) => [area.code, area])), outlines)
  const random = randomFor(seed, 'sites')
  for (const committee of committees)
    addCompounds(placer, committee, randomFor(seed, `compounds ${committee.code}`))
  for (const building of buildings) {
    const { committee, name, floors, enterprises, sourced } = building
    const attributes = { floors, enterprises, sourced }
    placer.add(
      { prefix: 'bd', kind: 'building', name, area: committee, attributes },
      placer.somewhere(committee, random),
    )
  }
  addCheckpoints(placer, randomFor(seed, 'checkpoints'))
  addSentinels(placer, committees, randomFor(seed, 'sentinels'))
  for (const site of counts.centralSites) addCentralSite(placer, site, random)
  addPublicSites(placer, committees, randomFor(seed, 'public'))
  addHongqiao(placer, committees, randomFor(seed, 'hongqiao'))
  return placer.sites
}

function addCompounds(placer: Placer, committee: Committee, random: Random): void {
  const used = new Set<string>()
  const share = Math.min(0.75, 0.02 * foreignPull(committee) ** 1.8)
  for (let i = 0; i < committee.compounds; i++) {
    const foreignRelated = !committee.village && random() < share
    let name = compoundName(random, committee.name, i, foreignRelated)
    while (used.has(name))
      name = compoundName(random, committee.name, i + 40, foreignRelated) + (used.size > 30 ? i : '')
    used.add(name)
    const households = Math.round(
      (committee.village ? 90 : 260) + random() ** 2 * (committee.village ? 260 : 1500),
    )
    const attributes = { foreignRelated, households, gates: 1 + Math.floor(households / 700) }
    placer.add(
      { prefix: 'cp', kind: 'compound', name, area: committee.code, attributes },
      placer.somewhere(committee.code, random),
    )
  }
}

function addCheckpoints(placer: Placer, random: Random): void {
  const served = placer.sites.filter((site) => site.kind === 'building' || site.kind === 'compound')
  const buildings = served.filter((site) => site.kind === 'building')
  const compounds = served
    .filter((site) => site.kind === 'compound')
    .sort(
      (a, b) => Number(b.attributes.households) - Number(a.attributes.households) || (a.id < b.id ? -1 : 1),
    )
  const guarded = [...buildings, ...compounds.slice(0, counts.checkpointCount - buildings.length)]
  for (const site of guarded) {
    const attributes = { serves: site.id, vehicles: random() < 0.7, guards: 2 + Math.floor(random() * 4) }
    const entrance =
      site.kind === 'building' ? '入口' : pick(random, ['大门', '东门', '南门', '西门', '北门'])
    placer.add(
      { prefix: 'gt', kind: 'checkpoint', name: `${site.name}${entrance}`, area: site.area, attributes },
      placer.beside(site.area, [site.lon, site.lat], random),
    )
  }
}

const sentinelNames: Record<keyof typeof counts.sentinelCounts, string> = {
  testing: '检测哨',
  electronic: '电子哨',
  'spot-check': '抽检哨',
  monitoring: '监测哨',
  investigation: '流调哨',
}

function addSentinels(placer: Placer, committees: readonly Committee[], random: Random): void {
  for (const [kind, count] of Object.entries(counts.sentinelCounts)) {
    const weights = committees.map((c) => (c.village ? 0.5 : 1) * c.bustle * (0.5 + random()))
    apportion(count, weights).forEach((here, i) => {
      const committee = committees[i]!
      for (let k = 1; k <= here; k++)
        placer.add(
          {
            prefix: 'st',
            kind: 'sentinel',
            name: `${groundOf(committee.name)}${sentinelNames[kind as keyof typeof sentinelNames]}${here > 1 ? k : ''}`,
            area: committee.code,
            attributes: { sentinelKind: kind },
          },
          placer.somewhere(committee.code, random),
        )
    })
  }
}

function addCentralSite(placer: Placer, site: (typeof counts.centralSites)[number], random: Random): void {
  const sourced = site.committee.startsWith('310112107')
  const roles = sourced
    ? '2020-02-15 枢纽排查；2020-02-24 本区外籍人员；2020-03-05 口岸发热返回；2020-03-12 中转超12小时；2020-03-20 全部境外来沪人员（任务顺序据来源000，日期为演示）'
    : '2020-02-15 枢纽排查；2020-03-20 全部境外来沪人员（演示）'
  const attributes = { rooms: site.beds, role: 'overseas-returnees', roleFrom: '2020-03-20', roles }
  placer.add(
    { prefix: 'cs', kind: 'central-site', name: site.name, area: site.committee, attributes },
    placer.somewhere(site.committee, random),
  )
}

function addPublicSites(placer: Placer, committees: readonly Committee[], random: Random): void {
  const spread = (count: number) =>
    apportion(
      count,
      committees.map((c) => c.residents * (0.6 + 0.8 * random())),
    )
  spread(counts.samplingPointCount).forEach((here, i) => {
    const { code, name } = committees[i]!
    for (let k = 1; k <= here; k++) {
      const attributes = {
        lanes: 1 + Math.floor(random() * 4),
        hours: pick(random, ['07:00-19:00', '08:00-20:00', '12:00-20:00']),
      }
      const called = `${groundOf(name)}常态化采样点${here > 1 ? k : ''}`
      placer.add(
        { prefix: 'sp', kind: 'sampling-point', name: called, area: code, attributes },
        placer.somewhere(code, random),
      )
    }
  })
  spread(counts.vaccinationSiteCount).forEach((here, i) => {
    const { code, name } = committees[i]!
    for (let k = 0; k < here; k++) {
      const siteType = pick(random, ['fixed', 'mobile', 'mobile', 'nursing-home'])
      const called = `${groundOf(name)}${siteType === 'fixed' ? '接种点' : siteType === 'mobile' ? '流动接种点' : '养老院接种点'}`
      placer.add(
        { prefix: 'vs', kind: 'vaccination-site', name: called, area: code, attributes: { siteType } },
        placer.somewhere(code, random),
      )
    }
  })
  spread(counts.venueCount).forEach((here, i) => {
    const { code, name } = committees[i]!
    for (let k = 0; k < here; k++) {
      const venueType = pick(random, [
        'market',
        'supermarket',
        'supermarket',
        'petrol-station',
        'mall',
        'school',
        'school',
      ])
      const attributes = { venueType, placeCode: random() < 0.96 }
      placer.add(
        { prefix: 'vn', kind: 'venue', name: venueName(random, venueType, name), area: code, attributes },
        placer.somewhere(code, random),
      )
    }
  })
}

/** What the sources place in 虹桥街道 (five pharmacies) and in 虹桥镇 (twenty key projects). */
function addHongqiao(placer: Placer, committees: readonly Committee[], random: Random): void {
  const street = committees.filter((c) => c.town === '310105009')
  for (let i = 1; i <= 5; i++) {
    const { code, name } = street[i * 3]!
    placer.add(
      {
        prefix: 'ph',
        kind: 'pharmacy',
        name: `${groundOf(name)}药店`,
        area: code,
        attributes: { maskRounds: 2 },
      },
      placer.somewhere(code, random),
    )
  }
  const town = committees.filter((c) => c.town === '310112107')
  const works = [
    '道路整治',
    '绿地改造',
    '养老服务中心',
    '雨污分流改造',
    '产业园二期',
    '架空线入地',
    '农贸市场改建',
  ]
  for (let i = 0; i < 20; i++) {
    const named = counts.namedProjects[i]
    const { code, name } = town[(i * 2 + 1) % town.length]!
    const kind = named?.[1] ?? pick(random, ['city-district', 'industry', 'pledge'])
    const called =
      named?.[0] ??
      (kind === 'industry' ? `${buildingName(random)}项目` : `${groundOf(name)}${pick(random, works)}`)
    const attributes = {
      projectKind: kind,
      sourced: named !== undefined,
      due: pick(random, ['2020-06-30', '2020-09-30', '2020-12-31']),
    }
    placer.add(
      { prefix: 'pj', kind: 'project', name: called, area: code, attributes },
      placer.somewhere(code, random),
    )
  }
}
