/** Views of the desk under a name, every version of them: a small table that every node may hold whole. */
export const eighthMigration: readonly string[] = [
  `create table saved_views (
    id text not null,
    version int4 not null,
    name text not null,
    note text not null,
    address text not null,
    author text not null,
    recorded_at int8 not null,
    withdrawn int2 not null,
    primary key (id, version)
  )`,
]
