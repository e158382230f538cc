/**
 * What readers note beside the figures, every version of it. `annotations` carries the town's number of its place (0: of no place) and
 * may be distributed by it, like `sites`.
 */
export const seventhMigration: readonly string[] = [
  `create table annotations (
    town int4 not null,
    id text not null,
    version int4 not null,
    place text,
    first_day int4,
    last_day int4,
    text text not null,
    author text not null,
    recorded_at int8 not null,
    withdrawn int2 not null,
    primary key (id, version, town)
  )`,
  'create index annotations_recorded on annotations (recorded_at)',
]
