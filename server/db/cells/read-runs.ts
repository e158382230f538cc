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
  qualifier: string | undefined
}

export interface Standpoint {
  /** As known after it. */
  revision: number
  /** Only the word of batches that stand: neither of those that were withdrawn, nor of withdrawals. */
  standing?: boolean
}

export type Visitor = (version: Version) => void

/**
 * Visits the newest version of every cell in the stretches, as seen from a standpoint. Each stretch is one walk along the
 * index; all come in one text, for a row a version would cost more than the walk.
 */
export async function readRuns(
  session: Pick<BulkSession, 'all'>,
  runs: Runs,
  { revision, standing = false }: Standpoint,
  visitor: Visitor,
): Promise<void> {
  const columns = [runs.town, runs.measure, runs.place, runs.key, runs.from, runs.to]
  const [row] = await session.all<{ versions: string | null; words: string | null }>(
    newestVersions(standing),
    [...columns.map((column) => `{${column}}`), revision],
  )
  const words = new Map(
    (JSON.parse(row?.words ?? '[]') as [number, number, number, string][]).map(
      ([run, day, seq, qualifier]) => [`${run} ${day} ${seq}`, qualifier],
    ),
  )
  const versions = row?.versions ?? ''
  for (let at = 0; at < versions.length; ) {
    const comma = versions.indexOf(',', at)
    const end = comma < 0 ? versions.length : comma
    const parts = versions.slice(at, end).split(' ')
    const [run, day, seq, flags, value = Number.NaN] = parts.map(Number) as [
      number,
      number,
      number,
      number,
      number?,
    ]
    const qualifier = words.size === 0 ? undefined : words.get(`${run} ${day} ${seq}`)
    visitor({ run: run - 1, day, seq, flags, value, qualifier })
    at = end + 1
  }
}

/** The versions of batches that were taken back, and those that took them back: neither is anybody's word. */
const takenBack = `select c.seq from changes c join batches b on b.id = c.batch where b.state <> 'committed' or b.kind = 'withdrawal'`

/**
 * `run day seq flags value,…`; a withdrawn version has no value. Words are rare, and joined to each version they would cost
 * as much again: they are looked for once a stretch. `offset 0` keeps the planner from reading the whole table instead.
 */
const newestVersions = (standing: boolean) => `
  with q as (
    select * from unnest(
      $1::text::int4[], $2::text::int2[], $3::text::int4[], $4::text::int2[], $5::text::int4[], $6::text::int4[]
    ) with ordinality q(town, measure, place, key, first, last, run)
  )
  select (
    select string_agg(concat_ws(' ', q.run, o.day, o.seq, o.flags, o.value), ',')
    from q cross join lateral (
      select distinct on (day) day, seq, flags, value from observations e
      where e.town = q.town and e.measure = q.measure and e.place = q.place and e.key = q.key
        and e.day between q.first and q.last and e.seq <= $7 ${standing ? `and e.seq not in (${takenBack})` : ''}
      order by day desc, seq desc
    ) o
  ) as versions, (
    select json_agg(json_build_array(q.run, n.day, n.seq, n.qualifier))::text
    from q cross join lateral (
      select day, seq, qualifier from notes e
      where e.town = q.town and e.measure = q.measure and e.place = q.place and e.key = q.key
        and e.day between q.first and q.last and e.seq <= $7 and e.qualifier is not null
      offset 0
    ) n
  ) as words`
