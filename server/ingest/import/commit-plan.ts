import { approvalOf } from '#server/catalog/approval-of.ts'
import type { BatchCommitted, NewBatch } from '#server/db/batches/commit-batch.ts'
import { commitTogether } from '#server/db/batches/commit-together.ts'
import { ImportOutdated } from '#server/db/batches/refuse-outdated.ts'
import { overlayKey } from '#server/db/catalog-overlay.ts'
import type { Database } from '#server/db/database.ts'
import { saveMapping } from '#server/db/mappings.ts'
import { joinCandidates } from '#server/ingest/join-candidates.ts'
import { sha256 } from '#server/ingest/sha256.ts'
import type { Catalog } from '#src/contract/catalog.ts'
import type { Request } from './arguments.ts'
import { type ReadFigures, readOnes } from './figures/staged-figures.ts'
import type { ImportPlan } from './plan-import.ts'

/** Who brings what, where the command line does not say. */
const nobodyNamed = 'npm run import'

/** Stores places and figures: all of it or none. Null where somebody changed what the files touch since they were read. */
export async function commitPlan(
  db: Database,
  plan: ImportPlan,
  { author, note, reason }: Pick<Request, 'author' | 'note' | 'reason'>,
  { catalog, now }: { catalog: Catalog; now: Date },
): Promise<BatchCommitted[] | null> {
  const by = author ?? nobodyNamed
  const ready = readOnes(plan.figures)
  const batches: NewBatch[] = []
  for (const one of ready)
    batches.push({ ...(await batchOf(one, catalog)), author: by, note, reason, now: now.getTime() })
  const meta = { [overlayKey]: JSON.stringify(plan.overlay) }
  try {
    const committed = await commitTogether(db, { population: plan.population, batches, meta })
    for (const { staging } of ready) {
      const { shape, headers, mapping } = staging
      const kept = { shape, headers: [...headers], mapping, author: by }
      await saveMapping(db, kept, now.getTime())
    }
    return committed
  } catch (error) {
    if (error instanceof ImportOutdated) return null
    throw error
  }
}

async function batchOf(
  { source, staging, rows, outcome }: ReadFigures,
  catalog: Catalog,
): Promise<Omit<NewBatch, 'author' | 'note' | 'reason' | 'now'>> {
  const { file: name, bytes } = source
  const { candidates, comparison, missing } = rows
  return {
    candidates: missing ? joinCandidates(candidates, missing.candidates) : candidates,
    base: comparison.revision,
    source: name,
    file: { name, bytes: bytes.length, sha256: await sha256(bytes) },
    mapping: staging.mapping,
    rejected: outcome.counts.rejected,
    approval: approvalOf(catalog),
  }
}
