import { chooseType } from '#server/answering/accept.ts'
import { conditional, type Encoded, json } from '#server/answering/answers.ts'
import { hashOf } from '#server/answering/hash.ts'
import type { Api } from '#server/api.ts'
import { answerArrow } from '#server/cubes/answer-arrow.ts'
import { answerGrid, type RowsBy } from '#server/cubes/answer-grid.ts'
import type { Instance } from '#server/cubes/known/instance.ts'
import { revisionOf } from '#server/cubes/resolve-cube.ts'
import { encodeCsv } from '#server/cubes/wire/encode-csv.ts'
import { encodeJson } from '#server/cubes/wire/encode-json.ts'
import { ApiError } from '#server/errors.ts'
import { type AskedCube, readQuestion } from './question.ts'

const arrowType = 'application/vnd.apache.arrow.stream'
const types = ['application/json', 'text/csv', arrowType] as const
type CubeType = (typeof types)[number]

export function registerCubes(app: Api, instance: Instance): void {
  app.get('/api/cubes/:measure', async (c) => {
    const type = chooseType(c.req.header('accept'), types)
    const asked = await readQuestion(instance, c.req.param('measure'), c.req.raw, c.get('viewer'))
    const { question, query, closed } = asked
    refuseMismatch(type, asked)
    const etag = await tagOf(instance, type, asked)
    return conditional(
      c.req.raw,
      {
        etag,
        immutable: closed,
        privately: question.small,
        vary: 'Accept, Accept-Encoding, Authorization',
        extra:
          type === 'text/csv' ? { 'content-disposition': `attachment; filename="${fileName(asked)}"` } : {},
      },
      () => instance.answers.get(etag, () => encode(instance, type, asked, query.asOf ?? null)),
    )
  })
}

function refuseMismatch(type: CubeType, { query, question }: AskedCube): void {
  const arrow = type === arrowType
  if (query.breakdown === '*' && !arrow) throw new ApiError('arrow-only', {})
  if (arrow && (query.by !== undefined || question.measure.kind === 'ratio'))
    throw new ApiError('not-acceptable', { types: 'application/json, text/csv' })
}

/** Everything that an answer depends on. Days to come matter only as far as they lie inside the span or its last week. */
async function tagOf(instance: Instance, type: CubeType, { question, query, level }: AskedCube) {
  const { measure, gazetteer, span, small } = question
  const revision = await revisionOf(instance.measures, question)
  const today = Math.min(question.today, span.to + 7)
  const parts = [type, query.area, query.by, level, query.from, query.to, query.asOf, query.breakdown]
  return `${measure.id}-${revision}-${hashOf(
    [instance.catalogTag, gazetteer.revision, query.revision, today, small, ...parts].join('|'),
  )}`
}

async function encode(
  { measures, context }: Instance,
  type: CubeType,
  { question, query, level }: AskedCube,
  asOf: string | null,
): Promise<Encoded> {
  if (type === arrowType)
    return { body: await answerArrow(measures, question, { everyKey: query.breakdown === '*', asOf }), type }
  const rows: RowsBy =
    level !== null ? { by: 'area', level } : { by: query.by === 'site' ? 'site' : 'reporter' }
  const grid = await answerGrid(measures, question, rows)
  const labels = {
    measure: question.measure.id,
    breakdown: question.key,
    asOf,
    demonstration: context.catalog.demonstration,
  }
  if (type === 'application/json') return json(encodeJson(grid, labels))
  const { area, site } = question.gazetteer
  const nameOf = (place: string) => area.get(place)?.name ?? site.get(place)?.name ?? ''
  return { body: encodeCsv(grid, labels, nameOf), type: 'text/csv; charset=utf-8; header=present' }
}

function fileName({ question, query }: AskedCube): string {
  const area = query.area === undefined ? '' : `-${query.area.replace(/[^\w-]/g, '_')}`
  return `${question.measure.id}${area}-${query.from}-${query.to}.csv`
}
