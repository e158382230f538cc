import { conditional, json } from '#server/answering/answers.ts'
import { hashOf } from '#server/answering/hash.ts'
import { localMinute } from '#server/answering/local-minute.ts'
import type { Api } from '#server/api.ts'
import { areaPath, type Gazetteer } from '#server/cubes/known/gazetteer.ts'
import { findMeasure, type Instance, type Standpoint, standpointOf } from '#server/cubes/known/instance.ts'
import type { NativeCube } from '#server/cubes/native-cube.ts'
import type { CubeQuestion } from '#server/cubes/question.ts'
import { resolveCube } from '#server/cubes/resolve-cube.ts'
import { parseQuery } from '#server/parse.ts'
import type { Measure } from '#src/contract/catalog.ts'
import {
  CompletenessQuery,
  type CompletenessReply,
  type MeasureCompleteness,
} from '#src/contract/completeness.ts'
import { toDay, toDayNumber } from '#src/domain/days.ts'
import { isOverdue, periodOn } from '#src/domain/reporting.ts'
import { isExpected, isReported } from '#src/domain/states.ts'

export function registerCompleteness(app: Api, instance: Instance): void {
  const { catalog, settings } = instance.context
  app.get('/api/completeness', async (c) => {
    const query = parseQuery(CompletenessQuery, c.req.url)
    const asked = query.measure === undefined ? null : findMeasure(instance, query.measure)
    const { gazetteer, revision } = await instance.places(query.asOf)
    const within = areaPath(gazetteer, query.area)
    const standpoint = await standpointOf(instance, query.asOf, undefined, revision)
    const minute = localMinute(standpoint.now, settings.timeZone)
    const day = toDayNumber(query.day)
    const parts = [
      query.area,
      day,
      query.measure,
      query.asOf,
      minute,
      gazetteer.revision,
      instance.catalogTag,
    ]
    const etag = `completeness-${revision}-${hashOf(parts.join('|'))}`
    return conditional(c.req.raw, { etag }, () =>
      instance.answers.get(etag, async () => {
        const measures: MeasureCompleteness[] = []
        for (const measure of asked ? [asked] : catalog.measures.filter(isReportedOn)) {
          const question = questionOf(measure, { gazetteer, catalog, within, day, standpoint })
          if (question === null) continue
          const one = describe(await resolveCube(instance.measures, question), question, minute)
          if (asked || one.expected > 0) measures.push({ ...one, measure: measure.id })
        }
        return json({ measures, revision } satisfies CompletenessReply)
      }),
    )
  })
}

function isReportedOn(measure: Measure): boolean {
  return measure.kind === 'flow' || measure.kind === 'stock'
}

interface Frame {
  gazetteer: Gazetteer
  catalog: CubeQuestion['catalog']
  within: string | null
  day: number
  standpoint: Standpoint
}

/** A ratio is as complete as its numerator. */
function questionOf(measure: Measure, frame: Frame): CubeQuestion | null {
  const { gazetteer, catalog, within, day, standpoint } = frame
  const reported =
    measure.kind === 'ratio' ? catalog.measures.find(({ id }) => id === measure.numerator) : measure
  if (!reported) return null
  return {
    gazetteer,
    catalog,
    measure: reported,
    key: null,
    within,
    span: { from: day, to: day },
    today: standpoint.today,
    revision: standpoint.revision,
    // Nothing of the values is said.
    small: true,
  }
}

function describe(
  cube: NativeCube,
  { gazetteer, span, today }: CubeQuestion,
  minute: string,
): MeasureCompleteness {
  const { places, periods, cells } = cube
  let expected = 0
  let reported = 0
  let overdue = false
  let last = Number.NEGATIVE_INFINITY
  const missing: MeasureCompleteness['missing'] = []
  places.ids.forEach((id, row) => {
    const code = cells.states[row]!
    if (places.reportedAt[row]! > last) last = places.reportedAt[row]!
    if (!isExpected(code)) return
    expected++
    if (isReported(code)) {
      reported++
      return
    }
    const period = periodOn(periods[row] ?? [], span.from)
    if (period && isOverdue(period, span.from, today, minute)) overdue = true
    const site = gazetteer.site.get(id)
    missing.push({
      place: id,
      name: site?.name ?? gazetteer.area.get(id)?.name ?? id,
      area: site?.area ?? id,
    })
  })
  const lastReportAt = Number.isFinite(last) ? new Date(last).toISOString() : null
  return {
    measure: cube.measure.id,
    day: toDay(span.from),
    expected,
    reported,
    overdue,
    lastReportAt,
    missing,
  }
}
