import { type BatchCommitted, commitBatch } from '#server/db/batches/commit-batch.ts'
import { ImportOutdated } from '#server/db/batches/refuse-outdated.ts'
import { saveMapping } from '#server/db/mappings.ts'
import { readHead } from '#server/db/revisions.ts'
import { ApiError } from '#server/errors.ts'
import { joinCandidates } from '#server/ingest/join-candidates.ts'
import type { CommitImport } from '#src/contract/imports.ts'
import { approvalOf } from './approval.ts'
import { compareAgain } from './difference.ts'
import type { Imports } from './imports.ts'
import { failureOf } from './read-import.ts'
import type { ImportSession } from './session.ts'
import type { Staging } from './staging.ts'

/**
 * Makes what was staged known, or has it wait for approval. Refused, with the difference computed anew, where somebody has changed
 * what it touches since it was shown. The session keeps what became of it, whether anybody waits for the answer or not.
 */
export async function commitImport(
  imports: Imports,
  session: ImportSession,
  wanted: CommitImport,
): Promise<void> {
  if (session.state === 'committed') return
  const { staging } = session
  if (session.state !== 'staged' || !staging?.rows || !staging.outcome)
    throw new ApiError('import-not-staged', { state: session.state })
  const { rejected } = staging.outcome.counts
  if (rejected > 0 && !wanted.leaveOutFaults) throw new ApiError('import-has-faults', { count: rejected })
  session.state = 'committing'
  session.failure = null
  try {
    if (wanted.base !== session.base || (await hasMoreToWithdraw(imports, session, staging)))
      throw new ImportOutdated(0, wanted.base)
    const { batch } = await commitRows(imports, session, wanted)
    session.committed = batch
    session.state = 'committed'
    session.forget()
    await afterwards(imports, session, staging)
  } catch (error) {
    if (error instanceof ImportOutdated) throw await outdated(imports, session, staging)
    if (session.state === 'committing') session.state = 'staged'
    session.failure = failureOf(error, imports)
    throw error
  }
}

async function commitRows(
  { instance }: Imports,
  session: ImportSession,
  { base, note, reason }: CommitImport,
): Promise<BatchCommitted> {
  const { catalog, clock, db } = instance.context
  const { rows, outcome, mapping } = session.staging!
  return commitBatch(db, {
    candidates: rows!.missing ? joinCandidates(rows!.candidates, rows!.missing.candidates) : rows!.candidates,
    base,
    author: session.author,
    source: session.name,
    note,
    reason,
    now: clock.now().getTime(),
    file: { name: session.name, bytes: session.size, sha256: session.sha256! },
    mapping,
    rejected: outcome!.counts.rejected,
    approval: approvalOf(catalog),
  })
}

/** A file that is all there is withdraws what came since, too: then the difference that was shown is not the one there is. */
async function hasMoreToWithdraw(
  { instance }: Imports,
  session: ImportSession,
  staging: Staging,
): Promise<boolean> {
  const { catalog, db } = instance.context
  if (!staging.mapping.replaces || (await readHead(db)).revision === session.base) return false
  const now = await compareAgain(db, catalog, staging)
  return now.outcome?.counts.withdrawn !== staging.outcome?.counts.withdrawn
}

async function outdated(imports: Imports, session: ImportSession, staging: Staging): Promise<ApiError> {
  const told = new ApiError('import-outdated', {})
  const { catalog, db } = imports.instance.context
  session.staging = await compareAgain(db, catalog, staging)
  session.base = session.staging.rows?.comparison.revision ?? 0
  session.state = 'staged'
  session.failure = failureOf(told, imports)
  return told
}

/** What is stored is acknowledged even where one of these stumbles. */
async function afterwards({ instance }: Imports, session: ImportSession, staging: Staging): Promise<void> {
  const { clock, db, live, log } = instance.context
  const { shape, headers, mapping } = staging
  const kept = { shape, headers: [...headers], mapping, author: session.author }
  const failed = (error: unknown) => log.error({ error: String(error) }, 'after a commit')
  await saveMapping(db, kept, clock.now().getTime()).catch(failed)
  await live.pull().catch(failed)
  await live.announce('batches').catch(failed)
}
