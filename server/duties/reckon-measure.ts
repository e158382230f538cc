import type { Instance } from '#server/cubes/known/instance.ts'
import { firstRecorded } from '#server/db/reports/first-recorded.ts'
import type { FlowMeasure, StockMeasure } from '#src/contract/catalog.ts'
import { trailDays } from '#src/contract/figures/completeness.ts'
import { pickOf } from '#src/domain/cells/resolve.ts'
import {
  type Asking,
  type DayMark,
  type Duty,
  type DutyState,
  dutyOn,
  lastReportedDay,
  missedInARow,
  stateOfDuty,
  trailOf,
} from '#src/domain/duties/duties.ts'
import type { Period } from '#src/domain/duties/reporting.ts'
import { countedKeys, daysReported, historiesOf, momentsWithin, reportedOf } from './reported.ts'

export interface MeasureQuestion {
  measure: FlowMeasure | StockMeasure
  /** Ids and periods of those who may owe it. */
  places: readonly string[]
  periods: readonly (readonly Period[])[]
  day: number
  /** As known after this revision; null: now. */
  revision: number | null
  asking: Asking
}

/** What became of a measure's duties on a day, by place. */
export interface MeasureReckoning {
  measure: string
  /** Null: nothing is expected. */
  duties: (Duty | null)[]
  states: (DutyState | null)[]
  /** The newest report of the day's duties, ms; null: none. */
  lastReportAt: number | null
  trail(place: number): DayMark[]
  /** Of a place that has not reported: the row of duties missed, the newest day reported, and when it was last heard of (ms). */
  behind(place: number): { streak: number; lastDay: number | null; lastReportAt: number | null }
}

/** A week before and after: a weekly duty is met on any of its days. */
const week = 6
/** A row of missed duties is followed so far back. */
const longestRow = 366

export async function reckonMeasure(
  instance: Instance,
  question: MeasureQuestion,
): Promise<MeasureReckoning> {
  const { measure, places, periods, day, revision, asking } = question
  const duties = periods.map((own) => dutyOn(own, day, asking))
  const pick = pickOf(measure.breakdown, null)
  const log = await instance.measures.read(measure.id, revision)
  // Nothing waits from here until all is gathered: the log changes with every commit.
  const window = { from: day - trailDays - week, to: day + week }
  const near = reportedOf(log.gather(places, window.from, window.to), pick, {
    places: places.length,
    ...window,
  })
  const standing = duties.map((duty, place) => duty && momentsWithin(near, place, duty))
  const isMissing = (place: number) => duties[place] !== null && !standing[place]
  const hasMet = (place: number) =>
    daysReported(near, place).some((one) => one <= day && dutyOn(periods[place]!, one, asking) !== null)
  const lost = places.flatMap((_, place) => (isMissing(place) && !hasMet(place) ? [place] : []))
  const lostIds = lost.map((place) => places[place]!)
  const far = historiesOf(log.gather(lostIds, Number.NEGATIVE_INFINITY, day), pick, lost.length)
  // What stands came too late, but corrected what may have come in time.
  const doubtful = places.flatMap((_, place) => {
    const stands = standing[place]
    return stands?.corrected && stands.oldest > duties[place]!.dueAt ? [place] : []
  })
  const first = await firstRecorded(instance.context.db, {
    measure: measure.id,
    keys: countedKeys(pick),
    cells: doubtful.map((place) => ({ place: places[place]!, ...daysOf(duties[place]!) })),
    atRevision: revision,
  })
  const firstOf = new Map(doubtful.map((place, at) => [place, first[at] ?? standing[place]!.oldest]))
  const farOf = new Map(lost.map((place, at) => [place, far[at]!]))
  return {
    measure: measure.id,
    duties,
    states: duties.map((duty, place) => {
      const firstAt = standing[place] ? (firstOf.get(place) ?? standing[place].oldest) : null
      return duty && stateOfDuty(duty, firstAt, asking.now)
    }),
    lastReportAt: standing.reduce<number | null>(
      (last, one) => (one && one.newest > (last ?? Number.NEGATIVE_INFINITY) ? one.newest : last),
      null,
    ),
    trail: (place) => trailOf(periods[place]!, daysReported(near, place), day, trailDays, asking),
    behind(place) {
      const history = farOf.get(place)
      const days = history?.days ?? daysReported(near, place)
      const lastDay = lastReportedDay(days, day)
      const streak = missedInARow(periods[place]!, days, day, day - longestRow, asking)
      if (lastDay === null) return { streak, lastDay, lastReportAt: null }
      const lastReportAt =
        history?.lastReportAt ?? momentsWithin(near, place, { from: lastDay, to: lastDay })!.newest
      return { streak, lastDay, lastReportAt }
    },
  }
}

function daysOf({ from, to }: Duty): { from: number; to: number } {
  return { from, to }
}
