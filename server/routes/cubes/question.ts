import type { Viewer } from '#server/answering/viewer.ts'
import { areaPath, levelBelow } from '#server/cubes/known/gazetteer.ts'
import { findMeasure, type Instance, standpointOf } from '#server/cubes/known/instance.ts'
import { breakdownKeys, type CubeQuestion } from '#server/cubes/question.ts'
import { ApiError } from '#server/errors.ts'
import { parseQuery } from '#server/parse.ts'
import type { AreaLevel } from '#src/contract/catalog.ts'
import { CubeQuery } from '#src/contract/figures/cubes.ts'
import { toDayNumber } from '#src/domain/days.ts'

const daysLimit = 4000

export interface AskedCube {
  query: CubeQuery
  question: CubeQuestion
  /** Of an answer `by=area`. */
  level: AreaLevel | null
  /** No later report can change what the answer says. */
  closed: boolean
}

/** The request with every name looked up; refuses what cannot be answered. */
export async function readQuestion(
  instance: Instance,
  id: string,
  request: Request,
  viewer: Viewer,
): Promise<AskedCube> {
  const { catalog } = instance.context
  const measure = findMeasure(instance, id)
  const query = parseQuery(CubeQuery, request.url)
  const span = { from: toDayNumber(query.from), to: toDayNumber(query.to) }
  if (span.from > span.to) throw new ApiError('invalid-span', { from: query.from, to: query.to })
  const days = span.to - span.from + 1
  if (days > daysLimit) throw new ApiError('span-too-long', { days, limit: daysLimit })
  const keys = breakdownKeys(catalog, measure)
  const key = query.breakdown === undefined || query.breakdown === '*' ? null : query.breakdown
  if (key !== null && !keys.includes(key))
    throw new ApiError('unknown-breakdown', { measure: id, breakdown: key, keys: keys.join(', ') || '–' })
  const { gazetteer, revision } = await instance.places(query.asOf)
  const standpoint = await standpointOf(instance, query.asOf, query.revision, revision)
  return {
    query,
    level: query.by === 'area' ? (query.level ?? levelBelow(gazetteer, query.area)) : null,
    // A weekly duty of the span may still be met until its week is over.
    closed: query.revision !== undefined && span.to + 6 < standpoint.today,
    question: {
      gazetteer,
      catalog,
      measure,
      key,
      within: areaPath(gazetteer, query.area),
      span,
      today: standpoint.today,
      revision: standpoint.revision,
      small: viewer.seesSmallCounts,
    },
  }
}
