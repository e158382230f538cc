import { AnswerStore } from '#server/answering/answers.ts'
import { hashOf } from '#server/answering/hash.ts'
import { type Viewer, viewersOf } from '#server/answering/viewer.ts'
import type { Context } from '#server/context.ts'
import { revisionAt } from '#server/db/revisions.ts'
import { ApiError } from '#server/errors.ts'
import type { CatalogFile, Measure } from '#src/contract/catalog.ts'
import type { Moment } from '#src/contract/primitives.ts'
import { dayAt, toDayNumber } from '#src/domain/days.ts'
import { CorrectionStore } from './correction-store.ts'
import { type Gazetteer, gazetteerOf } from './gazetteer.ts'
import { MeasureStore } from './measure-store.ts'

/** All that the reading routes share. */
export interface Instance {
  context: Context
  measures: MeasureStore
  corrections: CorrectionStore
  answers: AnswerStore
  /** Looks up who sends a request. */
  viewerOf(request: Request): Promise<Viewer>
  /** Tells answers under one catalogue from those under another. */
  catalogTag: string
  /** The places as they are (or as known at a moment); whatever was committed before the call is known to the measure store afterwards. */
  places(asOf?: Moment): Promise<{ gazetteer: Gazetteer; revision: number }>
}

export function instanceOf(context: Context): Instance {
  const read = gazetteerOf(context)
  return {
    context,
    measures: new MeasureStore(context),
    corrections: new CorrectionStore(context),
    answers: new AnswerStore(),
    viewerOf: viewersOf(context),
    catalogTag: tagOf(context.catalog),
    async places(asOf) {
      const { gazetteer, head } = await read(asOf === undefined ? undefined : Date.parse(asOf))
      // Another node may have written: its changes are in the database before they are in our feed.
      if (head.revision > context.live.revision) await context.live.pull()
      return { gazetteer, revision: Math.max(head.revision, context.live.revision) }
    },
  }
}

/** The same instance under another catalogue: what it has read of reports and places stays. */
export function underCatalog(instance: Instance, catalog: CatalogFile): Instance {
  return { ...instance, context: { ...instance.context, catalog }, catalogTag: tagOf(catalog) }
}

const tagOf = (catalog: CatalogFile) => hashOf(JSON.stringify(catalog))

export function findMeasure({ context }: Instance, id: string): Measure {
  const measure = context.catalog.measures.find((one) => one.id === id)
  if (!measure) throw new ApiError('unknown-measure', { measure: id })
  return measure
}

/** Where an answer stands in time: what was known (null: all), and which day it was then. */
export interface Standpoint {
  revision: number | null
  today: number
  now: Date
}

export async function standpointOf(
  { context }: Instance,
  asOf: Moment | undefined,
  revision: number | undefined,
  current: number,
): Promise<Standpoint> {
  const { clock, db, settings } = context
  const now = clock.now()
  const dayOf = (moment: Date) => toDayNumber(dayAt(moment, settings.timeZone))
  if (revision !== undefined && revision > current)
    throw new ApiError('unknown-revision', { revision, current })
  const moment = asOf === undefined ? null : new Date(asOf)
  if (moment === null || moment > now) return { revision: revision ?? null, today: dayOf(now), now }
  const then = await revisionAt(db, moment)
  return { revision: Math.min(then, revision ?? then), today: dayOf(moment), now: moment }
}
