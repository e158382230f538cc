import type { CatalogReply } from '#src/contract/catalog.ts'
import type { Day } from '#src/contract/primitives.ts'
import { addDays } from '#src/domain/days.ts'

const quietDays = 14

/** Today; of an instance whose reports ended long ago, the last day that has any. */
export function lastDay(catalog: CatalogReply, today: Day): Day {
  const last = catalog.days?.to
  return last !== undefined && last < addDays(today, -quietDays) ? last : today
}
