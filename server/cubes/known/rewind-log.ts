import { pick } from '#server/db/cells/cells.ts'
import type { Database } from '#server/db/database.ts'
import { firstMomentAfter, versionsAt } from '#server/db/earlier-versions.ts'
import type { Reports } from '#server/db/read-reports.ts'
import { ReportLog } from './report-log.ts'

/** So many cells are looked up one by one; of more, reading everything as it was is quicker. */
const cellsLookedUp = 60_000

/**
 * The reports of a measure as known after an earlier revision, made from those known now: only cells that were reported since are
 * looked up. Null where these are too many.
 */
export async function rewindLog(
  db: Database,
  measure: string,
  revision: number,
  now: ReportLog,
): Promise<ReportLog | null> {
  const since = await firstMomentAfter(db, revision)
  // From here to the copy nothing waits: the log follows the feed.
  const reports = now.copy()
  if (since === null) return new ReportLog(reports, revision)
  const touched = rowsSince(reports, since)
  if (touched.length > cellsLookedUp) return null
  const cells = touched.map((row) => ({
    place: reports.places[reports.place[row]!]!,
    day: reports.day[row]!,
    key: reports.keys[reports.key[row]!]!,
  }))
  const earlier = await versionsAt(db, measure, revision, cells)
  const gone = new Set<number>()
  touched.forEach((row, at) => {
    const version = earlier[at]
    if (!version) {
      gone.add(row)
      return
    }
    reports.value[row] = version.value
    reports.estimated[row] = Number(version.estimated)
    reports.recordedAt[row] = version.recordedAt
  })
  return new ReportLog(without(reports, gone), revision)
}

function rowsSince({ recordedAt, length }: Reports, moment: number): number[] {
  const rows: number[] = []
  // A report whose moment is not known is looked up too.
  for (let row = 0; row < length; row++) if (!(recordedAt[row]! < moment)) rows.push(row)
  return rows
}

/** The reports but for some rows; places that are left without any are left out. */
function without(reports: Reports, gone: ReadonlySet<number>): Reports {
  if (gone.size === 0) return reports
  const rows = new Uint32Array(reports.length - gone.size)
  let n = 0
  for (let row = 0; row < reports.length; row++) if (!gone.has(row)) rows[n++] = row
  const numbers = new Map<number, number>()
  const place = new Int32Array(rows.length)
  for (let i = 0; i < rows.length; i++) {
    const old = reports.place[rows[i]!]!
    const known = numbers.get(old) ?? numbers.size
    numbers.set(old, known)
    place[i] = known
  }
  return {
    length: rows.length,
    places: [...numbers.keys()].map((old) => reports.places[old]!),
    place,
    day: pick(new Int32Array(rows.length), reports.day, rows),
    keys: reports.keys,
    key: pick(new Uint8Array(rows.length), reports.key, rows),
    value: pick(new Float64Array(rows.length), reports.value, rows),
    estimated: pick(new Uint8Array(rows.length), reports.estimated, rows),
    recordedAt: pick(new Float64Array(rows.length), reports.recordedAt, rows),
    corrected: pick(new Uint8Array(rows.length), reports.corrected, rows),
  }
}
