import { CompiledQuery } from 'kysely'
import type { Database } from './database.ts'
import type { BulkSession } from './engines/engine.ts'

/** Statements on any free session, each by itself: for what is read up to a revision, which no writer changes. */
export function readerOf({ sql }: Database): Pick<BulkSession, 'all'> {
  return {
    async all<R>(text: string, params: readonly unknown[] = []) {
      return (await sql.executeQuery<R>(CompiledQuery.raw(text, [...params]))).rows
    },
  }
}
