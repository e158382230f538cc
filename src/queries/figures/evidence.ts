import { queryOptions } from '@tanstack/react-query'
import type { Evidence } from '#src/contract/figures/evidence.ts'
import { freshness } from '#src/queries/freshness.ts'
import { keys } from '#src/queries/keys.ts'
import { keepAt, keyAt, unkept } from '#src/queries/moment.ts'
import { type EvidenceQuestion, fetchEvidence } from '#src/sources/figures/evidence.ts'

/** All that a place has reported of a measure for some days, as it is known, the newest day first. */
export const evidenceQuery = (question: EvidenceQuestion) =>
  queryOptions({
    queryKey: keyAt(question.asOf, [...keys.evidence(question), question.key]),
    queryFn: async ({ signal }) => {
      const found: Evidence[] = []
      let after: string | null = null
      do {
        const page = await fetchEvidence(question, after, { signal })
        found.push(...page.observations)
        after = page.after
      } while (after !== null)
      return found
    },
    staleTime: question.asOf === null ? freshness.watched : freshness.past,
    placeholderData: keepAt(question.asOf),
    ...unkept,
  })
