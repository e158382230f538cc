import type { Moment } from '#src/contract/primitives.ts'
import { useExploreSearch, useSetExploreSearch } from './use-explore-search.ts'

/** The moment that the address names, and how to name another; null: now, and nothing stands beside it any more. */
export function useAsOfAddress(): [Moment | null, (moment: Moment | null) => void] {
  const { asOf } = useExploreSearch()
  const set = useSetExploreSearch()
  return [asOf, (moment) => set({ asOf: moment, ...(moment === null && { beside: false }) })]
}
