import type { Database } from '#server/db/database.ts'
import type { Tables } from '#server/db/tables.ts'
import type { Area } from '#src/contract/areas.ts'

export type PlaceRow = Tables['places']

/** Every place by its number and its id, and the numbers of measures and keys; read again where either may have grown. */
export interface Directory {
  byKey: ReadonlyMap<string, PlaceRow>
  byNumber: ReadonlyMap<number, PlaceRow>
  slugNumbers: ReadonlyMap<string, number>
  slugs: ReadonlyMap<number, string>
  placesRevision: number
}

const directories = new WeakMap<Database, Directory>()

/** The directory as last read, or read now. */
export async function directoryOf(db: Database, fresh = false): Promise<Directory> {
  const known = directories.get(db)
  if (known && !fresh) return known
  const head = await db.sql.selectFrom('head').select('places_revision').executeTakeFirstOrThrow()
  const places =
    known?.placesRevision === head.places_revision
      ? null
      : await db.sql.selectFrom('places').selectAll().execute()
  const slugs = await db.sql.selectFrom('slugs').selectAll().execute()
  const directory: Directory = {
    byKey: places ? new Map(places.map((place) => [place.key, place])) : known!.byKey,
    byNumber: places ? new Map(places.map((place) => [place.id, place])) : known!.byNumber,
    slugNumbers: new Map(slugs.map(({ id, slug }) => [slug, id])),
    slugs: new Map(slugs.map(({ id, slug }) => [id, slug])),
    placesRevision: head.places_revision,
  }
  directories.set(db, directory)
  return directory
}

/**
 * The number by which a place's rows are distributed: its town's code, or its own above the towns. Codes that are no plain
 * numbers are hashed (FNV-1a, 31 bits).
 */
export function distributionKey(path: string, levels: ReadonlyMap<string, Area['level']>): number {
  const codes = path.split('/')
  const code =
    codes.find((one) => levels.get(one) === 'town') ?? codes.findLast((one) => levels.has(one)) ?? path
  if (/^[1-9]\d{0,8}$/.test(code)) return Number(code)
  let hash = 0x811c9dc5
  for (const byte of new TextEncoder().encode(code)) hash = Math.imul(hash ^ byte, 0x01000193)
  return hash >>> 1
}
