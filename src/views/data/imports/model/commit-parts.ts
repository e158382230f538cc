import type { ImportCounts } from '#src/contract/handing-in/imports.ts'

export type CommitPart = { part: 'partNew' | 'partChanged' | 'partWithdrawn'; count: number }

/** What a commit would do, without what stays as it is. Empty: nothing. */
export function commitParts(counts: Pick<ImportCounts, 'new' | 'changed' | 'withdrawn'>): CommitPart[] {
  const parts: CommitPart[] = [
    { part: 'partNew', count: counts.new },
    { part: 'partChanged', count: counts.changed },
    { part: 'partWithdrawn', count: counts.withdrawn },
  ]
  return parts.filter(({ count }) => count > 0)
}

/** Why it cannot be committed as things stand; null: it can. A reason that the reader can remove comes before one that they cannot. */
export function heldBack(
  counts: ImportCounts,
  { questions, leavesOutFaults }: { questions: number; leavesOutFaults: boolean },
): 'askFirst' | 'faultsFirst' | 'nothing' | null {
  if (questions > 0) return 'askFirst'
  if (commitParts(counts).length === 0) return 'nothing'
  if (counts.rejected > 0 && !leavesOutFaults) return 'faultsFirst'
  return null
}
