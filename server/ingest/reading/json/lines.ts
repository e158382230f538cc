import { limits } from '#server/ingest/reading/limits.ts'
import { type Pace, paceOf } from '#server/ingest/reading/pace.ts'
import { ReadFailure } from '#server/ingest/reading/read-failure.ts'
import type { OpenedFile, RawRow, ReadOptions } from '#server/ingest/reading/sheet.ts'
import { pieces, type TextBytes } from '#server/ingest/reading/text/pieces.ts'
import { Header } from './header.ts'
import { isRecord, type JsonRecord } from './records.ts'

/** One object a line (NDJSON). Read through once for the keys, so that it never stands in memory whole. */
export async function openLines(source: TextBytes, pace: Pace): Promise<OpenedFile> {
  const header = new Header()
  for await (const records of walkLines(source, pace)) for (const record of records) header.add(record)
  return {
    format: 'json',
    encoding: source.encoding,
    delimiter: null,
    sheets: [{ name: null, merges: [], rows: (options = {}) => rowsOf(source, header, options) }],
  }
}

async function* rowsOf(source: TextBytes, header: Header, options: ReadOptions): AsyncGenerator<RawRow[]> {
  yield [header.row()]
  let number = 1
  for await (const records of walkLines(source, paceOf(options)))
    yield records.map((record) => header.rowOf(record, ++number))
}

async function* walkLines(source: TextBytes, pace: Pace): AsyncGenerator<JsonRecord[]> {
  let rest = ''
  let line = 0
  for (const { text, to, last } of pieces(source)) {
    const lines = (rest + text).split('\n')
    rest = last ? '' : lines.pop()!
    if (rest.length > limits.line)
      throw new ReadFailure('line-too-long', { row: line + 1, limit: limits.line })
    const records: JsonRecord[] = []
    for (const one of lines) {
      line++
      if (one.trim() !== '') records.push(recordIn(one, line))
    }
    await pace(to)
    if (records.length > 0) yield records
  }
}

function recordIn(text: string, line: number): JsonRecord {
  try {
    const record: unknown = JSON.parse(text)
    if (isRecord(record)) return record
  } catch {
    // Told below.
  }
  throw new ReadFailure('malformed-json', { line })
}

/** Whether the text begins with an object that fills its line, and goes on with another. */
export function isLines(source: TextBytes): boolean {
  const [first = '', second = ''] = firstLines(source)
  if (!second.trimStart().startsWith('{')) return false
  try {
    return isRecord(JSON.parse(first))
  } catch {
    return false
  }
}

/** The first two lines that are not blank, the second perhaps cut. */
function firstLines(source: TextBytes): string[] {
  let text = ''
  for (const piece of pieces(source)) {
    text += piece.text
    const lines = text.split('\n').filter((line) => line.trim() !== '')
    if (lines.length > 1) return lines
    if (text.length > limits.line) break
  }
  return []
}
