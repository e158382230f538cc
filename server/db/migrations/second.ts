/** What walls show beside the catalogue: small tables that every node may hold whole. */
export const secondMigration: readonly string[] = [
  `create table scene_versions (
    version int4 primary key,
    author text not null,
    note text not null,
    scenes text not null,
    saved_at int8 not null
  )`,
  `create table pushes (
    id text primary key,
    wall text not null,
    author text not null,
    note text not null,
    scene text not null,
    pushed_at int8 not null,
    ends_at int8 not null,
    dismissed_at int8
  )`,
  `create table links (
    id text primary key,
    digest text not null unique,
    name text not null,
    author text not null,
    created_at int8 not null,
    revoked_at int8
  )`,
]
