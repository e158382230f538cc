/**
 * Who brought a batch and why, and rows that wait for somebody's approval. `pending_rows` carries the town's number and may be
 * distributed by it, like `observations`. Batches that changed nothing when they were recorded have negative numbers: a positive
 * one is the sequence number of a batch's first change.
 */
export const thirdMigration: readonly string[] = [
  `alter table batches add column kind text not null default 'post'`,
  `alter table batches add column state text not null default 'committed'`,
  'alter table batches add column author text',
  `alter table batches add column note text not null default ''`,
  `alter table batches add column reason text not null default ''`,
  'alter table batches add column file_name text',
  'alter table batches add column file_bytes int8',
  'alter table batches add column file_sha256 text',
  'alter table batches add column mapping text',
  'alter table batches add column counts text',
  'alter table batches add column measures text',
  'alter table batches add column base int8',
  'alter table batches add column digest text',
  'alter table batches add column decided_by text',
  'alter table batches add column decided_at int8',
  `alter table batches add column decided_note text not null default ''`,
  'alter table batches add column withdraws int8',
  'alter table batches add column withdrawn_by int8',
  'create index batches_newest on batches (recorded_at, id)',
  `create index batches_brought on batches (recorded_at, id) where kind <> 'post'`,
  `create index batches_void on batches (id) where state <> 'committed' or kind = 'withdrawal'`,
  'create index batches_file on batches (file_sha256) where file_sha256 is not null',
  'create index changes_batch on changes (batch)',
  `create table pending_rows (
    town int4 not null,
    batch int8 not null,
    place int4 not null,
    day int4 not null,
    measure int2 not null,
    key int2 not null,
    flags int2 not null,
    value float8,
    qualifier text,
    reason text,
    primary key (batch, measure, place, key, day, town)
  )`,
]
