import type { Database } from '#server/db/database.ts'
import type { Tables } from '#server/db/tables.ts'
import {
  type NewReporter,
  type NewReporterReply,
  type Reporter,
  reporterPrefix,
} from '#src/contract/access/reporters.ts'
import { digestOfToken, newToken } from './tokens.ts'

type Row = Tables['reporters']

/** The newest first, with the digests that their tokens are known by. */
export async function readReporters(db: Database): Promise<{ reporter: Reporter; digest: string }[]> {
  const rows = await db.sql
    .selectFrom('reporters')
    .selectAll()
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ reporter: reporterOf(row), digest: row.digest }))
}

/** The only time that the token is told: what is stored is its digest. */
export async function addReporter(db: Database, wanted: NewReporter, now: number): Promise<NewReporterReply> {
  const token = newToken(reporterPrefix)
  const row: Row = {
    id: crypto.randomUUID(),
    digest: await digestOfToken(token),
    name: wanted.name,
    measures: wanted.measures && JSON.stringify(wanted.measures),
    areas: wanted.areas && JSON.stringify(wanted.areas),
    author: wanted.author,
    created_at: now,
    revoked_at: null,
  }
  await db.sql.insertInto('reporters').values(row).execute()
  return { ...reporterOf(row), token }
}

/** Null where there is no such reporter. Revoking twice is revoking once. */
export async function revokeReporter(db: Database, id: string, now: number): Promise<Reporter | null> {
  await db.sql
    .updateTable('reporters')
    .set({ revoked_at: now })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .execute()
  const row = await db.sql.selectFrom('reporters').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? reporterOf(row) : null
}

function reporterOf({ id, name, measures, areas, author, created_at, revoked_at }: Row): Reporter {
  return {
    id,
    name,
    measures: measures === null ? null : (JSON.parse(measures) as string[]),
    areas: areas === null ? null : (JSON.parse(areas) as string[]),
    author,
    createdAt: new Date(created_at).toISOString(),
    revokedAt: revoked_at === null ? null : new Date(revoked_at).toISOString(),
  }
}
