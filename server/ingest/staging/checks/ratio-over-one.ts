import type { Database } from '#server/db/database.ts'
import type { Candidates } from '#server/ingest/candidates.ts'
import type { Catalog, FlowMeasure, StockMeasure } from '#src/contract/catalog.ts'
import { type Span, type Suspicion, spansOf, wholeSpan } from './suspicion.ts'
import { type Timeline, type Timelines, timelinesOf } from './timelines.ts'

type Reported = FlowMeasure | StockMeasure

/** Numerators of the catalogue's ratios above their denominator, whichever of the two the file brings. */
export async function ratioOverOne(
  db: Database,
  catalog: Catalog,
  candidates: Candidates,
): Promise<Suspicion[]> {
  const measures = new Map(catalog.measures.map((measure) => [measure.id, measure]))
  const spans = spansOf(candidates)
  const spanOf = (one: Reported) => spans[candidates.measures.indexOf(one.id)] ?? null
  const found = new Map<number, Suspicion>()
  for (const ratio of catalog.measures) {
    if (ratio.kind !== 'ratio') continue
    const sides = [measures.get(ratio.numerator), measures.get(ratio.denominator)] as [Reported, Reported]
    const span = wholeSpan(sides.map(spanOf))
    if (!span) continue
    for (const one of await ofRatio(db, sides, candidates, span)) found.set(one.index, one)
  }
  return [...found.values()]
}

async function ofRatio(
  db: Database,
  [above, below]: [Reported, Reported],
  candidates: Candidates,
  { from, to }: Span,
): Promise<Suspicion[]> {
  const read = (one: Reported) => timelinesOf(db, candidates, one.id, { from: from - carryOf(one), to })
  const [tops, bottoms] = [await read(above), await read(below)]
  const found: Suspicion[] = []
  for (const place of candidates.places) {
    for (const day of daysToJudge([tops, bottoms], place)) {
      const limit = totalOf(below, partsAt(below, bottoms, place, day))
      if (!limit) continue
      for (const part of partsToJudge(above, partsAt(above, tops, place, day))) {
        const index = part.index >= 0 ? part.index : limit.index
        if (part.value <= limit.value || index < 0) continue
        const args = { numerator: part.value, denominator: limit.value }
        found.push({ code: 'ratio-over-one', why: null, index, args })
      }
    }
  }
  return found
}

const carryOf = (measure: Reported): number => (measure.kind === 'stock' ? measure.staleAfterDays : 0)

/** The days on which the file says something of one of the two. */
function daysToJudge(both: readonly Timelines[], place: string): Set<number> {
  const found = new Set<number>()
  for (const timelines of both)
    for (const { days, indexes } of timelines.get(place)?.values() ?? [])
      for (let i = 0; i < days.length; i++) if (indexes[i]! >= 0) found.add(days[i]!)
  return found
}

interface Told {
  value: number
  /** The candidate that says so; -1: known before. */
  index: number
}
interface Part extends Told {
  key: string | null
}

function partsAt(measure: Reported, timelines: Timelines, place: string, day: number): Part[] {
  return [...(timelines.get(place) ?? [])].flatMap(([key, timeline]) => {
    const value = valueAt(timeline, day, carryOf(measure))
    return value ? [{ key, ...value }] : []
  })
}

/** A report without a key stands for the total. */
function totalOf({ breakdown }: Reported, parts: readonly Part[]): Told | undefined {
  const total = parts.find(({ key }) => key === null)
  if (total || parts.length === 0) return total
  if (typeof breakdown?.total === 'object') {
    const { key: standing } = breakdown.total
    return parts.find(({ key }) => key === standing)
  }
  return {
    value: parts.reduce((sum, { value }) => sum + value, 0),
    index: parts.reduce((index, one) => Math.max(index, one.index), -1),
  }
}

/** Of nested keys (doses) none may be above the denominator, not only the one that stands for the total. */
function partsToJudge(measure: Reported, parts: readonly Part[]): readonly Told[] {
  if (typeof measure.breakdown?.total === 'object') return parts
  const total = totalOf(measure, parts)
  return total ? [total] : []
}

function valueAt({ days, values, indexes }: Timeline, day: number, carry: number): Told | null {
  let [low, high] = [0, days.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (days[middle]! <= day) low = middle + 1
    else high = middle
  }
  for (let i = low - 1; i >= 0 && days[i]! >= day - carry; i--)
    if (!Number.isNaN(values[i]!)) return { value: values[i]!, index: indexes[i]! }
  return null
}
