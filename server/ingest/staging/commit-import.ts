import type { BatchCommitted } from '#server/db/batches/commit-batch.ts'
import { saveMapping } from '#server/db/mappings.ts'
import { readHead } from '#server/db/revisions.ts'
import { ApiError } from '#server/errors.ts'
import { joinCandidates } from '#server/ingest/join-candidates.ts'
import { recordBatch } from '#server/ingest/record-batch.ts'
import type { CommitImport } from '#src/contract/handing-in/imports.ts'
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
    await refuseMoreToWithdraw(imports, session, staging)
    const { batch } = await commitRows(imports, session, wanted)
    session.committed = batch
    session.state = 'committed'
    session.forget()
    await keepMapping(imports, session, staging)
  } catch (error) {
    if (error instanceof ApiError && error.code === 'import-outdated')
      await showAgain(imports, session, staging)
    if (session.state === 'committing') session.state = 'staged'
    session.failure = failureOf(error, imports)
    throw error
  }
}

function commitRows(
  { instance }: Imports,
  session: ImportSession,
  { base, note, reason }: CommitImport,
): Promise<BatchCommitted> {
  const { rows, outcome, mapping } = session.staging!
  const { candidates, missing } = rows!
  return recordBatch(instance.context, {
    candidates: missing ? joinCandidates(candidates, missing.candidates) : candidates,
    base: Math.min(base, session.base),
    author: session.author,
    source: session.name,
    note,
    reason,
    file: { name: session.name, bytes: session.size, sha256: session.sha256! },
    mapping,
    rejected: outcome!.counts.rejected,
  })
}

/** A file that is all there is withdraws what came since, too: then the difference that was shown is not the one there is. */
async function refuseMoreToWithdraw(
  { instance }: Imports,
  session: ImportSession,
  staging: Staging,
): Promise<void> {
  const { catalog, db } = instance.context
  if (!staging.mapping.replaces || (await readHead(db)).revision === session.base) return
  const now = await compareAgain(db, catalog, staging)
  const more = now.outcome!.counts.withdrawn - staging.outcome!.counts.withdrawn
  if (more !== 0) throw new ApiError('import-outdated', { count: Math.abs(more) })
}

async function showAgain({ instance }: Imports, session: ImportSession, staging: Staging): Promise<void> {
  const { catalog, db } = instance.context
  session.staging = await compareAgain(db, catalog, staging)
  session.base = session.staging.rows?.comparison.revision ?? 0
}

/** What is stored is acknowledged even where this stumbles. */
async function keepMapping({ instance }: Imports, session: ImportSession, staging: Staging): Promise<void> {
  const { clock, db, log } = instance.context
  const { shape, headers, mapping } = staging
  const kept = { shape, headers: [...headers], mapping, author: session.author }
  await saveMapping(db, kept, clock.now().getTime()).catch((error: unknown) => {
    log.error({ error: String(error) }, 'a mapping was not kept')
  })
}
