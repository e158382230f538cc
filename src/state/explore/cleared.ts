import type { ExploreView } from '#src/contract/desk/view.ts'
import { defaultView } from '#src/state/params/view-params.ts'

const { measure, key, per, range, compare, versus, multiples, layers, place } = defaultView
const { areas, sites, shapes, kinds, filters, states } = defaultView

/** What “clear filters” does to a view; where one looks from, and as of when, stays. */
export const cleared: Partial<ExploreView> = {
  ...{ measure, key, per, range, compare, versus, multiples, layers, place },
  ...{ areas, sites, shapes, kinds, filters, states },
}
