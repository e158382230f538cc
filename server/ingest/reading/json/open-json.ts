import { limits } from '#server/ingest/reading/limits.ts'
import { type Pace, paceOf } from '#server/ingest/reading/pace.ts'
import { ReadFailure } from '#server/ingest/reading/read-failure.ts'
import type { OpenedFile, RawRow, ReadOptions } from '#server/ingest/reading/sheet.ts'
import type { TextBytes } from '#server/ingest/reading/text/pieces.ts'
import { faultAt } from './fault-at.ts'
import { Header } from './header.ts'
import { isLines, openLines } from './lines.ts'
import { isGeoJson, type JsonRecord, recordsIn } from './records.ts'

/** A list of objects becomes a sheet under their keys; GeoJSON and all that has a shape of its own is handed over as it is. */
export async function openJson(source: TextBytes, pace: Pace): Promise<OpenedFile> {
  if (isLines(source)) return openLines(source, pace)
  const json = parse(source)
  const opened = { encoding: source.encoding, delimiter: null, sheets: [], json } as const
  if (isGeoJson(json)) return { ...opened, format: 'geojson' }
  const records = recordsIn(json)
  if (!records) return { ...opened, format: 'json' }
  const header = new Header()
  for (const record of records) header.add(record)
  const rows = (options: ReadOptions = {}) => walkRecords(records, header, source.bytes.length, options)
  return {
    ...opened,
    format: 'json',
    sheets: [{ name: null, merges: [], rows }],
    json: header.nested ? json : undefined,
  }
}

const chunk = 1000

async function* walkRecords(
  records: readonly JsonRecord[],
  header: Header,
  bytes: number,
  options: ReadOptions,
): AsyncGenerator<RawRow[]> {
  const pace = paceOf(options)
  yield [header.row()]
  for (let from = 0; from < records.length; from += chunk) {
    const part = records.slice(from, from + chunk)
    await pace(Math.round((bytes * (from + part.length)) / records.length))
    yield part.map((record, i) => header.rowOf(record, from + i + 2))
  }
}

function parse({ bytes, encoding, start }: TextBytes): unknown {
  const limit = limits.json
  if (bytes.length > limit) throw new ReadFailure('too-large-json', { limit: limit / 1024 / 1024 })
  const text = new TextDecoder(encoding).decode(bytes.subarray(start))
  try {
    return JSON.parse(text)
  } catch {
    throw new ReadFailure('malformed-json', { line: text.slice(0, faultAt(text)).split('\n').length })
  }
}
