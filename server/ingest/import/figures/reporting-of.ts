import { placeNamed } from '#server/ingest/staging/place-named.ts'
import type { Knowledge } from '#server/ingest/understanding/knowledge.ts'
import type { KnownPlace } from '#server/ingest/understanding/places/place-book.ts'
import type { AreaLevel, Reporting } from '#src/contract/catalog.ts'
import { toDay, toDayNumber } from '#src/domain/days.ts'
import { isInside } from '#src/domain/places.ts'
import type { ReadFigures } from './staged-figures.ts'

interface Group {
  by: Reporting['by']
  every: Reporting['every']
  from: number
  to: number
  reporters: Map<string, KnownPlace>
}

/**
 * Who reported a measure, as a rule of the catalogue: so a day without a figure shows as missing, and nobody is expected who never
 * reported. One rule a level or kind, from its first day to its last; by measure. Earlier rules are widened.
 */
export function reportingOf(
  files: readonly ReadFigures[],
  knowledge: Knowledge,
  earlier: Readonly<Record<string, readonly Reporting[]>>,
): Record<string, Reporting[]> {
  const groups = new Map(
    Object.entries(earlier).map(([measure, rules]) => [
      measure,
      new Map(rules.map((rule) => [groupName(rule), groupOf(rule, knowledge)])),
    ]),
  )
  for (const { source, rows } of files) {
    const { candidates } = rows
    const every = source.options.every ?? 'day'
    for (let i = 0; i < candidates.length; i++) {
      const place = placeNamed(knowledge, candidates.places[candidates.place[i]!]!)
      if (!place) continue
      const measure = candidates.measures[candidates.measure[i]!]!
      const own = groups.get(measure) ?? new Map<string, Group>()
      groups.set(measure, own)
      const day = candidates.day[i]!
      const by = byOf(place)
      const name = groupName({ by, every })
      const group = own.get(name) ?? { by, every, from: day, to: day, reporters: new Map() }
      own.set(name, group)
      group.from = Math.min(group.from, day)
      group.to = Math.max(group.to, day)
      group.reporters.set(place.id, place)
    }
  }
  return Object.fromEntries(
    [...groups].map(([measure, own]) => [
      measure,
      [...own.values()].map((group) => ruleOf(group, knowledge)),
    ]),
  )
}

const groupName = ({ by, every }: Pick<Reporting, 'by' | 'every'>) => `${JSON.stringify(by)} ${every}`

function groupOf({ by, every, from, to, areas, except }: Reporting, { places }: Knowledge): Group {
  const reporters = places.all.filter((place) => {
    const around = place.path.split('/')
    const isInArea = areas === undefined || areas.some((code) => around.includes(code))
    return isInArea && JSON.stringify(byOf(place)) === JSON.stringify(by) && !except?.includes(place.id)
  })
  return {
    by,
    every,
    from: from === undefined ? Number.POSITIVE_INFINITY : toDayNumber(from),
    to: to === undefined ? Number.NEGATIVE_INFINITY : toDayNumber(to),
    reporters: new Map(reporters.map((place) => [place.id, place])),
  }
}

const byOf = ({ type, kind }: KnownPlace): Reporting['by'] =>
  type === 'area' ? (kind as AreaLevel) : { site: kind }

function ruleOf({ by, every, from, to, reporters }: Group, knowledge: Knowledge): Reporting {
  return {
    by,
    every,
    from: toDay(from),
    to: toDay(to),
    ...(typeof by === 'string'
      ? { areas: [...reporters.keys()].sort() }
      : reportingSites(by.site, reporters, knowledge)),
  }
}

/** Rules name areas, so sites of the kind beside the reporting ones are excepted one by one. */
function reportingSites(
  kind: string,
  reporters: ReadonlyMap<string, KnownPlace>,
  { places }: Knowledge,
): Pick<Reporting, 'areas' | 'except'> {
  const paths = new Set([...reporters.values()].map(({ path }) => path.slice(0, path.lastIndexOf('/'))))
  const areas = [...paths].map((path) => path.slice(path.lastIndexOf('/') + 1)).sort()
  const except = places.all
    .filter((place) => place.type === 'site' && place.kind === kind && !reporters.has(place.id))
    .filter(({ path }) => [...paths].some((area) => isInside(path, area)))
    .map(({ id }) => id)
    .sort()
  return { areas, ...(except.length > 0 && { except }) }
}
