/** Who may report with a token of their own, and what. */
export const fourthMigration: readonly string[] = [
  `create table reporters (
    id text primary key,
    digest text not null unique,
    name text not null,
    measures text,
    areas text,
    author text not null,
    created_at int8 not null,
    revoked_at int8
  )`,
]
