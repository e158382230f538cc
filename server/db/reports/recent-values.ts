import type { Database } from '#server/db/database.ts'
import { directoryOf } from '#server/db/places/places.ts'
import { readerOf } from '#server/db/reader.ts'

/** Known values of one place and key, a value a day, oldest first. */
export interface RecentValues {
  days: number[]
  values: number[]
}

export interface RecentQuery {
  measure: string
  /** Places and breakdown keys (null: without one). */
  of: readonly { place: string; key: string | null }[]
  /** Inclusive day numbers. */
  from: number
  to: number
  /** Of each place and key the newest so many. */
  count: number
}

const perStatement = 10_000

/** In the order of `of`. Each is a short walk along the index from its newest day; what was withdrawn is left out. */
export async function recentValues(db: Database, query: RecentQuery): Promise<RecentValues[]> {
  const found = query.of.map((): RecentValues => ({ days: [], values: [] }))
  const { byKey, slugNumbers } = await numbersFor(db, query)
  const measure = slugNumbers.get(query.measure)
  if (measure === undefined) return found
  for (let begin = 0; begin < found.length; begin += perStatement) {
    const part = query.of.slice(begin, begin + perStatement)
    const literal = (number: (one: RecentQuery['of'][number]) => number) => `{${part.map(number)}}`
    const [row] = await readerOf(db).all<{ values: string | null }>(newestValues, [
      literal(({ place }) => byKey.get(place)?.town ?? -1),
      literal(({ place }) => byKey.get(place)?.id ?? -1),
      literal(({ key }) => (key === null ? 0 : (slugNumbers.get(key) ?? -1))),
      measure,
      query.from,
      query.to,
      query.count,
    ])
    for (const text of row?.values?.split(',') ?? []) {
      const [at, day, value] = text.split(' ')
      if (value === undefined) continue
      const one = found[begin + Number(at) - 1]!
      one.days.push(Number(day))
      one.values.push(Number(value))
    }
  }
  return found.map(({ days, values }) => ({ days: days.reverse(), values: values.reverse() }))
}

/** Another node may have numbered what this one has not seen. */
async function numbersFor(db: Database, { measure, of }: RecentQuery) {
  const known = await directoryOf(db)
  const isKnown =
    known.slugNumbers.has(measure) &&
    of.every(({ place, key }) => known.byKey.has(place) && (key === null || known.slugNumbers.has(key)))
  return isKnown ? known : directoryOf(db, true)
}

/** `at day value,…`, newest first; a withdrawn one has no value. */
const newestValues = `
  select string_agg(concat_ws(' ', q.at, o.day, o.value), ',' order by q.at, o.day desc) as values
  from unnest($1::text::int4[], $2::text::int4[], $3::text::int2[]) with ordinality q(town, place, key, at)
  cross join lateral (
    select distinct on (day) day, value from observations e
    where e.town = q.town and e.measure = $4::int2 and e.place = q.place and e.key = q.key
      and e.day between $5::int4 and $6::int4
    order by day desc, seq desc limit $7::int4
  ) o`
