import { type Gazetteer, inside } from '#server/cubes/known/gazetteer.ts'
import type { Form } from '#src/contract/catalog.ts'
import type { ReportedMeasure } from '#src/domain/catalog/forms.ts'
import { type Period, periodOn, periodsOf } from '#src/domain/duties/reporting.ts'

export interface ExpectedPlace {
  id: string
  name: string
  /** By measure: what it owes on the day; a measure it does not owe is not there. */
  duties: ReadonlyMap<string, Period>
}

/**
 * Who fills in a form inside an area on a day, in tree order: those that owe some measure of it. Where the catalogue asks nobody for
 * any of them at any time, all places of that kind may.
 */
export function expectedPlaces(
  form: Form,
  measures: readonly ReportedMeasure[],
  { areas, sites }: Gazetteer,
  within: string | null,
  day: number,
): ExpectedPlace[] {
  const { by } = form
  const places =
    typeof by === 'string'
      ? areas.filter(({ level }) => level === by).map(({ code, name, path }) => ({ id: code, name, path }))
      : sites.filter(({ kind }) => kind === by.site)
  const isAsked = measures.some(({ reporting }) => reporting.length > 0)
  return places
    .filter(({ path }) => inside(path, within))
    .map(({ id, name, path }) => {
      const owed = measures.flatMap(({ id: measure, reporting }): [string, Period][] => {
        const period = periodOn(periodsOf(reporting, { path, by }), day)
        return period ? [[measure, period]] : []
      })
      return { id, name, duties: new Map(owed) }
    })
    .filter(({ duties }) => duties.size > 0 || !isAsked)
}
