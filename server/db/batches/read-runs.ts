import type { BulkSession } from '#server/db/engines/engine.ts'

/** Stretches of days of one measure, place and key each, which lie next to each other in the observations' index. */
export interface Runs {
  readonly town: number[]
  readonly measure: number[]
  readonly place: number[]
  readonly key: number[]
  /** First and last day. */
  readonly from: number[]
  readonly to: number[]
}

export const emptyRuns = (): Runs => ({ town: [], measure: [], place: [], key: [], from: [], to: [] })

/** Days further apart belong to two stretches: what lies between would be read for nothing. */
export const widestGap = 16

export interface Version {
  /** Index of its stretch. */
  run: number
  day: number
  seq: number
  flags: number
  /** NaN: withdrawn. */
  value: number
}

export interface Visitor {
  version(version: Version): void
  qualifier?(run: number, day: number, qualifier: string): void
}

/**
 * Visits the newest version of every cell in the stretches, as known after a revision. Each stretch is one walk along the
 * index; all come in one text, for a row a version would cost more than the walk.
 */
export async function readRuns(
  session: Pick<BulkSession, 'all'>,
  runs: Runs,
  revision: number,
  visitor: Visitor,
): Promise<void> {
  const columns = [runs.town, runs.measure, runs.place, runs.key, runs.from, runs.to]
  const [row] = await session.all<{ versions: string | null; words: string | null }>(newestVersions, [
    ...columns.map((column) => `{${column}}`),
    revision,
  ])
  const versions = row?.versions ?? ''
  for (let at = 0; at < versions.length; ) {
    const comma = versions.indexOf(',', at)
    const end = comma < 0 ? versions.length : comma
    const [run, day, seq, flags, value = Number.NaN] = versions.slice(at, end).split(' ').map(Number)
    visitor.version({ run: run! - 1, day: day!, seq: seq!, flags: flags!, value })
    at = end + 1
  }
  for (const [run, day, word] of JSON.parse(row?.words ?? '[]') as [number, number, string][])
    visitor.qualifier?.(run - 1, day, word)
}

/** `run day seq flags value,…`; a withdrawn version has no value. */
const newestVersions = `
  select string_agg(concat_ws(' ', q.run, o.day, o.seq, o.flags, o.value), ',') as versions,
    (json_agg(json_build_array(q.run, o.day, n.qualifier)) filter (where n.qualifier is not null))::text as words
  from unnest($1::text::int4[], $2::text::int2[], $3::text::int4[], $4::text::int2[], $5::text::int4[], $6::text::int4[])
    with ordinality q(town, measure, place, key, first, last, run)
  cross join lateral (
    select distinct on (day) day, seq, flags, value from observations e
    where e.town = q.town and e.measure = q.measure and e.place = q.place and e.key = q.key
      and e.day between q.first and q.last and e.seq <= $7
    order by day desc, seq desc
  ) o
  left join notes n on n.town = q.town and n.measure = q.measure and n.place = q.place and n.key = q.key
    and n.day = o.day and n.seq = o.seq and n.qualifier is not null`
