import { type Kysely, type Migration, Migrator, sql } from 'kysely'
import type { Tables } from '#server/db/tables.ts'
import { eighthMigration } from './eighth.ts'
import { fifthMigration } from './fifth.ts'
import { firstMigration } from './first.ts'
import { fourthMigration } from './fourth.ts'
import { secondMigration } from './second.ts'
import { seventhMigration } from './seventh.ts'
import { sixthMigration } from './sixth.ts'
import { thirdMigration } from './third.ts'

/** In order of their names; one that has run anywhere is never changed. */
const migrations: Record<string, readonly string[]> = {
  '0001-first': firstMigration,
  '0002-walls': secondMigration,
  '0003-batches': thirdMigration,
  '0004-reporters': fourthMigration,
  '0005-places': fifthMigration,
  '0006-mappings': sixthMigration,
  '0007-annotations': seventhMigration,
  '0008-views': eighthMigration,
}

/** Brings the database to the newest schema, or throws and leaves it as it was. Several nodes may start at once. */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => mapped } })
  const { error } = await migrator.migrateToLatest()
  if (error) throw error
}

const mapped: Record<string, Migration> = Object.fromEntries(
  Object.entries(migrations).map(([name, statements]) => [
    name,
    {
      async up(db) {
        for (const statement of statements) await sql.raw(statement).execute(db)
      },
    },
  ]),
)
