import { normalise } from '#server/ingest/understanding/text/normalise.ts'
import type { Catalog, Measure } from '#src/contract/catalog.ts'
import type { Names } from '#src/contract/primitives.ts'

export interface MeasureBook {
  /** By id and normalised name; several where a word stands for more than one. Reported ones go before derived ones. */
  readonly byName: ReadonlyMap<string, readonly Measure[]>
  /** The keys of each measure that has any, by id and normalised name. */
  readonly keys: ReadonlyMap<string, ReadonlyMap<string, string>>
  /** Normalised words that a unit may be headed by: not those for one, which head names (`Person`). */
  readonly unitHeads: ReadonlySet<string>
  /** Normalised words of all units, and those of each measure, as they stand behind a number. */
  readonly units: ReadonlySet<string>
  readonly unitsOf: ReadonlyMap<string, ReadonlySet<string>>
}

export const isReported = (measure: Measure) => measure.kind === 'flow' || measure.kind === 'stock'

export function measureBook({ measures }: Catalog): MeasureBook {
  const byName = new Map<string, Measure[]>()
  const sorted = [...measures].sort((a, b) => Number(isReported(b)) - Number(isReported(a)))
  const add = (word: string, measure: Measure) => {
    const name = normalise(word)
    const known = byName.get(name)
    if (!known) byName.set(name, [measure])
    // A word that a reported measure has never stands for a derived one.
    else if (!known.includes(measure) && isReported(known[0]!) === isReported(measure)) known.push(measure)
  }
  for (const measure of sorted)
    for (const word of [measure.id, measure.name.zh, measure.name.en]) add(word, measure)
  const full = new Set(byName.keys())
  for (const measure of sorted)
    for (const word of both(measure.short)) if (!full.has(normalise(word))) add(word, measure)
  const unitsOf = new Map(
    measures.map(({ id, unit }) => [id, new Set([...both(unit), unit.one ?? unit.en].map(normalise))]),
  )
  return {
    byName,
    keys: new Map(measures.flatMap((measure) => keysOf(measure))),
    unitHeads: new Set(measures.flatMap(({ unit }) => both(unit).map(normalise))),
    units: new Set([...unitsOf.values()].flatMap((words) => [...words])),
    unitsOf,
  }
}

function keysOf(measure: Measure): [string, ReadonlyMap<string, string>][] {
  if (!('breakdown' in measure) || !measure.breakdown) return []
  const words = measure.breakdown.keys.flatMap(({ id, name }) =>
    [id, name.zh, name.en].map((word) => [normalise(word), id] as const),
  )
  return [[measure.id, new Map(words)]]
}

const both = (names: Names | undefined) => (names ? [names.zh, names.en] : [])
