import type { Database } from '#server/db/database.ts'
import { readReports } from '#server/db/reports/read-reports.ts'
import type { Candidates } from '#server/ingest/candidates.ts'
import { placeOfSlot, slotsOf } from './slots.ts'

/** What would be known of one place and key after the import: a value a day, oldest first. */
export interface Timeline {
  days: number[]
  values: number[]
  /** The candidate that says so; -1: known before. */
  indexes: number[]
}

/** By place and key. */
export type Timelines = ReadonlyMap<string, ReadonlyMap<string | null, Timeline>>

/** The file's values of a measure laid over those known between two days, for the file's places. */
export async function timelinesOf(
  db: Database,
  candidates: Candidates,
  measure: string,
  days: { from: number; to: number },
): Promise<Timelines> {
  const known = await knownTimelines(db, candidates, measure, days)
  const number = candidates.measures.indexOf(measure)
  if (number < 0) return known
  const { places, keys, key, day, value } = candidates
  const { slots, of } = slotsOf(candidates, number)
  for (const slot of slots) {
    const indexes = [...of(slot)]
    const own: Timeline = {
      days: indexes.map((index) => day[index]!),
      values: indexes.map((index) => value[index]!),
      indexes,
    }
    const keyed = at(known, places[placeOfSlot(candidates, slot)]!)
    const name = keys[key[indexes[0]!]!] ?? null
    const before = keyed.get(name)
    keyed.set(name, before ? laidOver(own, before) : own)
  }
  return known
}

async function knownTimelines(
  db: Database,
  { places }: Candidates,
  measure: string,
  days: { from: number; to: number },
): Promise<Map<string, Map<string | null, Timeline>>> {
  const asked = new Set(places)
  const reports = await readReports(db, { measure, ...days })
  const cells: number[] = []
  for (let i = 0; i < reports.length; i++) if (asked.has(reports.places[reports.place[i]!]!)) cells.push(i)
  cells.sort((a, b) => reports.day[a]! - reports.day[b]!)
  const found = new Map<string, Map<string | null, Timeline>>()
  for (const i of cells) {
    const keyed = at(found, reports.places[reports.place[i]!]!)
    const key = reports.keys[reports.key[i]!]!
    const timeline = keyed.get(key) ?? { days: [], values: [], indexes: [] }
    keyed.set(key, timeline)
    timeline.days.push(reports.day[i]!)
    timeline.values.push(reports.value[i]!)
    timeline.indexes.push(-1)
  }
  return found
}

function at(all: Map<string, Map<string | null, Timeline>>, place: string): Map<string | null, Timeline> {
  const known = all.get(place)
  if (known) return known
  const made = new Map<string | null, Timeline>()
  all.set(place, made)
  return made
}

function laidOver(own: Timeline, known: Timeline): Timeline {
  const merged: Timeline = { days: [], values: [], indexes: [] }
  const take = ({ days, values, indexes }: Timeline, i: number) => {
    merged.days.push(days[i]!)
    merged.values.push(values[i]!)
    merged.indexes.push(indexes[i]!)
  }
  let k = 0
  for (let i = 0; i < own.days.length; i++) {
    while (k < known.days.length && known.days[k]! < own.days[i]!) take(known, k++)
    if (known.days[k] === own.days[i]) k++
    take(own, i)
  }
  while (k < known.days.length) take(known, k++)
  return merged
}
