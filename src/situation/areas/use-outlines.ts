import { useQuery } from '@tanstack/react-query'
import type { OutlinesReply } from '#src/contract/areas.ts'
import type { Day } from '#src/contract/primitives.ts'
import { toDay, toDayNumber } from '#src/domain/days.ts'
import { areasQuery } from '#src/queries/areas.ts'

/** The outlines in force on a day; until those of an earlier time are there, the newest. */
export function useOutlines(newest: OutlinesReply, day: Day): OutlinesReply['outlines'] {
  const era = eraOf(newest.redrawn, day)
  const { data } = useQuery({ ...areasQuery(era), enabled: era !== null })
  return (era !== null && data?.outlines) || newest.outlines
}

/** The last day of the stretch without redrawn outlines that a day lies in; null: the stretch goes on until now. */
export function eraOf(redrawn: readonly Day[], day: Day): Day | null {
  const next = redrawn.find((one) => one > day)
  return next === undefined ? null : toDay(toDayNumber(next) - 1)
}
