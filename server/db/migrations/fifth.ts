/** Sites change and are retired: each version stays, so that a moment of the past has the sites it had. */
export const fifthMigration: readonly string[] = [
  'alter table sites add column source_lon float8',
  'alter table sites add column source_lat float8',
  'alter table sites add column version int4',
  'alter table sites add column retired_on int4',
  `create table site_versions (
    town int4 not null,
    id text not null,
    version int4 not null,
    kind text not null,
    name text not null,
    area text not null,
    path text not null,
    lon float8 not null,
    lat float8 not null,
    datum text not null,
    source_lon float8,
    source_lat float8,
    attributes text not null,
    retired_on int4,
    recorded_at int8 not null,
    author text,
    reason text not null,
    primary key (id, version, town)
  )`,
  'alter table outlines add column recorded_at int8',
  'alter table outlines add column author text',
]
