import type { Knowledge } from '#server/ingest/understanding/knowledge.ts'
import type { KnownPlace } from '#server/ingest/understanding/places/place-book.ts'
import { placeNamed } from '#server/ingest/understanding/places/place-named.ts'
import type { AreaLevel, Reporting } from '#src/contract/catalog.ts'
import { toDay } from '#src/domain/days.ts'
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
 * reported. One rule a level or kind, from its first day to its last; by measure.
 */
export function reportingOf(
  files: readonly ReadFigures[],
  knowledge: Knowledge,
): Record<string, Reporting[]> {
  const groups = new Map<string, Map<string, Group>>()
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
      const name = `${place.type} ${place.kind} ${every}`
      const group = own.get(name) ?? { by: byOf(place), every, from: day, to: day, reporters: new Map() }
      own.set(name, group)
      group.from = Math.min(group.from, day)
      group.to = Math.max(group.to, day)
      group.reporters.set(place.id, place)
    }
  }
  return Object.fromEntries(
    [...groups].map(([measure, own]) => [measure, [...own.values()].map((group) => ruleOf(group, knowledge))]),
  )
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
