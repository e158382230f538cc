import { ApiError, type Fault } from '#server/errors.ts'
import { faultsOf } from '#server/parse.ts'
import { NewObservation } from '#src/contract/handing-in/observations.ts'

const rowLimit = 50_000
const types = 'application/json, application/x-ndjson'
const strict = NewObservation.strict()

/** One observation, a JSON list of them, or NDJSON; refused with the line or the rows at fault. */
export function parseObservations(text: string, contentType: string | null): NewObservation[] {
  const rows = rowsOf(text.replace(/^\uFEFF/, ''), contentType)
  if (rows.length === 0) throw new ApiError('empty-body', {})
  if (rows.length > rowLimit) throw new ApiError('too-many-rows', { limit: rowLimit })
  const faults: Fault[] = []
  const observations: NewObservation[] = []
  rows.forEach((row, i) => {
    const parsed = strict.safeParse(row)
    if (parsed.success) observations.push(parsed.data)
    else faults.push(...faultsOf(parsed.error.issues, i + 1))
  })
  if (faults.length > 0) throw new ApiError('refused-rows', { count: faults.length }, faults.slice(0, 100))
  return observations
}

function rowsOf(text: string, contentType: string | null): unknown[] {
  const type = contentType?.split(';')[0]?.trim().toLowerCase() ?? ''
  if (type === 'application/x-ndjson' || type === 'application/ndjson' || type === 'application/jsonl')
    return text
      .split('\n')
      .map((line, i) => ({ line: line.trim(), number: i + 1 }))
      .filter(({ line }) => line !== '')
      .map(({ line, number }) => parseJson(line, () => `line ${number}`))
  if (type !== 'application/json') throw new ApiError('unsupported-media-type', { type: type || '—', types })
  if (text.trim() === '') return []
  const body = parseJson(text, (error) => lineOf(text, error))
  return Array.isArray(body) ? body : [body]
}

function parseJson(text: string, where: (error: SyntaxError) => string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new ApiError('malformed-body', { where: where(error as SyntaxError) })
  }
}

/** V8 names the position in most messages; where it does not, the body ends too early. */
function lineOf(text: string, error: SyntaxError): string {
  const position = /position (\d+)/.exec(error.message)?.[1]
  const before = position === undefined ? text : text.slice(0, Number(position))
  return `line ${before.split('\n').length}`
}
