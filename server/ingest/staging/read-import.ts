import { batchOf, findBatchOfFile } from '#server/db/batches/read-batches.ts'
import { isStorageFailure } from '#server/db/engines/storage-failure.ts'
import { listMappings } from '#server/db/mappings.ts'
import { readerOf } from '#server/db/reader.ts'
import { ApiError, problemOf, storageUnavailable } from '#server/errors.ts'
import { ReadFailure } from '#server/ingest/reading/read-failure.ts'
import { sha256 } from '#server/ingest/sha256.ts'
import type { Imports } from './imports.ts'
import type { ImportFailure, ImportSession } from './session.ts'
import { stage } from './stage.ts'

/** Reads the file of a session to what it would change; goes on behind the answer. Stops what was being read before. */
export function readImport(imports: Imports, session: ImportSession): void {
  const signal = session.begin()
  void readToEnd(imports, session, signal).catch((error: unknown) => {
    if (!signal.aborted) session.fail(failureOf(error, imports))
  })
}

async function readToEnd(imports: Imports, session: ImportSession, signal: AbortSignal): Promise<void> {
  const { file, mapping, sheet } = session
  if (!file) return
  const { db } = imports.instance.context
  session.sha256 ??= await sha256(file.bytes)
  const same = await findBatchOfFile(readerOf(db), session.sha256)
  session.sameFile = same && batchOf(same)
  const ground = { db, knowledge: await imports.knowledge() }
  const kept = mapping === null ? await listMappings(db) : []
  const staging = await stage({ ...file, mapping, kept, sheet }, ground, {
    signal,
    progress: (bytes, rows) => {
      session.progress = { bytes, of: session.size, rows }
    },
  })
  signal.throwIfAborted()
  session.staging = staging
  session.base = staging.rows?.comparison.revision ?? 0
  session.state = staging.outcome ? 'staged' : 'asks'
}

/** What is told of it: what is wrong with the file, that the storage failed, or under which number the log has it. */
export function failureOf(error: unknown, { instance }: Imports): ImportFailure {
  if (error instanceof ReadFailure) return { code: error.code, sentence: (locale) => error.sentence(locale) }
  const { log } = instance.context
  const id = crypto.randomUUID()
  const told = toldOf(error, id)
  if (told !== error)
    log.error({ id, error: error instanceof Error ? error.stack : String(error) }, 'import failed')
  return { code: told.code, sentence: (locale) => problemOf(told, locale).detail }
}

function toldOf(error: unknown, id: string): ApiError {
  if (error instanceof ApiError) return error
  return isStorageFailure(error) ? storageUnavailable() : new ApiError('internal', { id })
}
