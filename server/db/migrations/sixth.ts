/** How sheets of a shape are read, as somebody confirmed it: a small table that every node may hold whole. */
export const sixthMigration: readonly string[] = [
  `create table mappings (
    shape text primary key,
    headers text not null,
    mapping text not null,
    author text not null,
    saved_at int8 not null
  )`,
]
