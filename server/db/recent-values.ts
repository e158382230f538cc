import { sql } from 'kysely'
import type { Database } from './database.ts'
import { directoryOf } from './places.ts'

/** Known values of one place and key: one a day, oldest first. */
export interface RecentValues {
  place: string
  key: string | null
  days: number[]
  values: number[]
}

export interface RecentQuery {
  measure: string
  places: readonly string[]
  /** Inclusive day numbers. */
  from: number
  to: number
  /** Of each place and key the newest so many. */
  count: number
}

/** One row a place and key comes back, its values in one text. What was withdrawn is left out. */
export async function recentValues(db: Database, query: RecentQuery): Promise<RecentValues[]> {
  const directory = await directoryOf(db)
  const { slugNumbers, byKey } = directory.slugNumbers.has(query.measure)
    ? directory
    : await directoryOf(db, true)
  const measure = slugNumbers.get(query.measure)
  if (measure === undefined) return []
  const places = query.places.flatMap((place) => byKey.get(place)?.id ?? [])
  const { rows } = await sql<{ place: number; key: number; series: string }>`
    select place, key, string_agg(concat_ws(' ', day, value), ',' order by day) as series
    from (
      select town, place, key, day, value,
        row_number() over (partition by town, place, key order by day desc) as age
      from (
        select distinct on (town, place, key, day) town, place, key, day, value
        from observations
        where measure = ${measure} and place = any(${places}) and day between ${query.from} and ${query.to}
        order by town, place, key, day, seq desc
      ) latest
      where value is not null
    ) ranked
    where age <= ${query.count} group by town, place, key`.execute(db.sql)
  const known = await directoryOf(
    db,
    rows.some(({ key }) => key !== 0 && !directory.slugs.has(key)),
  )
  return rows.map(({ place, key, series }) => {
    const pairs = series.split(',').map((pair) => pair.split(' '))
    return {
      place: known.byNumber.get(place)!.key,
      key: known.slugs.get(key) ?? null,
      days: pairs.map(([day]) => Number(day)),
      values: pairs.map(([, value]) => Number(value)),
    }
  })
}
