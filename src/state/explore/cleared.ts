import { everything } from '#src/contract/desk/selection.ts'
import type { ExploreView } from '#src/contract/desk/view.ts'

/** What “clear filters” does to a view; where one looks from, and as of when, stays. */
export const cleared: Partial<ExploreView> = {
  measure: null,
  key: null,
  per: null,
  range: null,
  compare: 'preceding',
  versus: null,
  multiples: null,
  layers: null,
  place: null,
  ...everything,
}
