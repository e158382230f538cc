/**
 * Runs unchanged on PGlite, PostgreSQL and Citus: `observations`, `notes` and `sites` carry the town's number and may be
 * distributed by it (it is part of their keys), nothing refers across tables, shapes are GeoJSON in text.
 */
export const firstMigration: readonly string[] = [
  'create table meta (key text primary key, value text not null)',
  `create table head (
    id int2 primary key,
    seq int8 not null,
    recorded_at int8 not null,
    places_revision int8 not null
  )`,
  'insert into head values (1, 0, 0, 0)',
  `create table areas (
    code text primary key,
    name text not null,
    name_en text,
    parent text,
    level text not null,
    path text not null,
    aliases text not null,
    lon float8,
    lat float8,
    schematic int2
  )`,
  `create table outlines (
    code text not null,
    valid_from int4 not null,
    coordinates text not null,
    source text not null,
    datum text not null,
    primary key (code, valid_from)
  )`,
  `create table sites (
    town int4 not null,
    id text not null,
    kind text not null,
    name text not null,
    area text not null,
    path text not null,
    lon float8 not null,
    lat float8 not null,
    datum text not null,
    attributes text not null,
    primary key (id, town)
  )`,
  `create table places (
    id int4 primary key,
    key text not null unique,
    type text not null,
    kind text not null,
    path text not null,
    town int4 not null
  )`,
  'create table slugs (id int2 primary key, slug text not null unique)',
  `create table batches (
    id int8 primary key,
    source text not null,
    recorded_at int8 not null,
    rows int4 not null
  )`,
  `create table changes (
    seq int8 primary key,
    batch int8 not null,
    measure int2 not null,
    recorded_at int8 not null,
    rows int4 not null
  )`,
  'create table outbox (seq int8 primary key, first int8 not null, recorded_at int8 not null, payload text not null)',
  `create table observations (
    town int4 not null,
    place int4 not null,
    day int4 not null,
    measure int2 not null,
    key int2 not null,
    flags int2 not null,
    seq int8 not null,
    value float8,
    constraint observations_key primary key (measure, place, key, day, seq, town)
  )`,
  `create table notes (
    town int4 not null,
    place int4 not null,
    day int4 not null,
    measure int2 not null,
    key int2 not null,
    seq int8 not null,
    qualifier text,
    reason text,
    primary key (measure, place, key, day, seq, town)
  )`,
  `create table requests (
    source text not null,
    key text not null,
    digest text not null,
    reply text not null,
    recorded_at int8 not null,
    primary key (source, key)
  )`,
]
