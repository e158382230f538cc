import { type BulkSession, channel } from '#server/db/engines/engine.ts'
import type { Subject } from '#src/contract/figures/live.ts'

export interface LockedHead {
  /** Sequence number of the last change. */
  seq: number
  recordedAt: number
}

/** Writers wait for each other here, so that sequence numbers have no gap and are seen in their order. */
export async function lockHead(session: BulkSession): Promise<LockedHead> {
  const [head] = await session.all<{ seq: number; recorded_at: number }>(
    'select seq, recorded_at from head for update',
  )
  return { seq: head!.seq, recordedAt: head!.recorded_at }
}

/** Other nodes hear of what was committed, once it is; where there is one node only, nobody listens. */
export async function tellOtherNodes(
  session: BulkSession,
  engine: 'pglite' | 'postgres',
  subject?: Subject,
): Promise<void> {
  if (engine === 'postgres') await session.run(`notify ${channel}${subject ? `, '${subject}@'` : ''}`)
}
