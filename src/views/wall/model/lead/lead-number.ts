import type { Measure } from '#src/contract/catalog.ts'
import { type Total, total } from '#src/domain/cube.ts'
import { toDayNumber } from '#src/domain/days.ts'
import { runOfArea } from '#src/situation/areas/runs.ts'
import { quantityOf } from '#src/situation/measures/quantity-of.ts'
import type { Situation } from '#src/views/wall/model/situation.ts'

/** Which day a number is of: one that is still growing, one that is whole, or the day before one that says nothing yet. */
export type Moment = 'running' | 'today' | 'yesterday'

export interface LeadNumber {
  /** What stands there. */
  shown: Total
  /** Of today, also where yesterday's stands. */
  now: Total
  moment: Moment
}

/** The number that leads a panel; null while a cube is on its way. */
export function leadNumber(measure: Measure, key: string | null, s: Situation): LeadNumber | null {
  const quantity = quantityOf(s.catalog, measure, s.sets, key)
  if (!quantity) return null
  const at = toDayNumber(s.today)
  const on = (day: number) => total(quantity, runOfArea(quantity.places, s.area), { from: day, to: day })
  const now = on(at)
  if (measure.kind !== 'flow' || !s.running) return { shown: now, now, moment: 'today' }
  const before = on(at - 1)
  // A morning's few reports may all be hidden: the last whole day says more than that.
  const isWhole = now.value === null && before.value !== null
  return isWhole ? { shown: before, now, moment: 'yesterday' } : { shown: now, now, moment: 'running' }
}
