import type { Database } from '#server/db/database.ts'
import { type Link, linkPrefix, type NewLink, type NewLinkReply } from '#src/contract/access/links.ts'
import { digestOfToken, newToken } from './tokens.ts'

interface Row {
  id: string
  digest: string
  name: string
  author: string
  created_at: number
  revoked_at: number | null
}

/** The newest first, with the digests that their tokens are known by. */
export async function readLinks(db: Database): Promise<{ link: Link; digest: string }[]> {
  const rows = await db.sql
    .selectFrom('links')
    .selectAll()
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ link: linkOf(row), digest: row.digest }))
}

/** The only time that the token is told: what is stored is its digest. */
export async function addLink(db: Database, { name, author }: NewLink, now: number): Promise<NewLinkReply> {
  const token = newToken(linkPrefix)
  const row: Row = {
    id: crypto.randomUUID(),
    digest: await digestOfToken(token),
    name,
    author,
    created_at: now,
    revoked_at: null,
  }
  await db.sql.insertInto('links').values(row).execute()
  return { ...linkOf(row), token }
}

/** Null where there is no such link. Revoking twice is revoking once. */
export async function revokeLink(db: Database, id: string, now: number): Promise<Link | null> {
  await db.sql
    .updateTable('links')
    .set({ revoked_at: now })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .execute()
  const row = await db.sql.selectFrom('links').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? linkOf(row) : null
}

function linkOf({ id, name, author, created_at, revoked_at }: Row): Link {
  return {
    id,
    name,
    author,
    createdAt: new Date(created_at).toISOString(),
    revokedAt: revoked_at === null ? null : new Date(revoked_at).toISOString(),
  }
}
