import type { Column, Findings } from '#server/ingest/import/finding.ts'
import {
  type Datum,
  datumNames,
  type LonLat,
  metresBetween,
  toWgs84,
} from '#server/ingest/import/geo/datum.ts'
import { isPair, parseNumber } from '#server/ingest/import/read/numbers.ts'
import type { Row } from '#server/ingest/import/read/table.ts'
import type { CoordinatePair } from './coordinate-columns.ts'

/** Published inverses of GCJ-02 differ by up to some metres; another place is farther away. */
export const agreementMetres = 5

export interface ReadPoint {
  /** WGS-84. */
  point: LonLat
  /** As the file has it, in its datum. */
  given: LonLat
  /** Of the pair it was read from. */
  datum: Datum
  /** Largest distance to what another datum's columns say; null: there is one pair only. */
  metres: number | null
}

/** The place of a row by its coordinate columns; null, and told by cell, when any of them is unsound or two disagree. */
export function readPoint(
  file: string,
  row: Row,
  pairs: readonly CoordinatePair[],
  findings: Findings,
): ReadPoint | null {
  const at = (column: Column) => ({ file, row: row.number, column })
  const cell = (column: Column) => row.cells[column.index] ?? ''
  const shifted = pairs.flatMap(({ lon, lat }) => [lon, lat]).find((column) => isPair(cell(column)))
  if (shifted) {
    findings.add('two-in-one', at(shifted), { found: cell(shifted) })
    return null
  }
  const filled = pairs.filter(({ lon, lat }) => cell(lon) !== '' || cell(lat) !== '')
  const points = (filled.length > 0 ? filled : pairs.slice(0, 1)).map(({ datum, lon, lat }) => {
    const x = readAxis(at(lon), cell(lon), findings)
    const y = readAxis(at(lat), cell(lat), findings)
    if (x === null || y === null || !isOnEarth(x, y, { lon: at(lon), lat: at(lat) }, findings)) return null
    return { datum, lon, given: [x, y] as LonLat, point: toWgs84([x, y], datum) }
  })
  const [first] = points
  if (!first || points.includes(null)) return null
  let metres: number | null = null
  for (const other of points.slice(1)) {
    if (!other) continue
    metres = Math.max(metres ?? 0, metresBetween(first.point, other.point))
    if (metres <= agreementMetres) continue
    const args = { one: datumNames[first.datum], other: datumNames[other.datum], metres: Math.round(metres) }
    findings.add('datums-disagree', at(other.lon), args)
    return null
  }
  return { point: first.point, given: first.given, datum: first.datum, metres }
}

type At = { file: string; row: number; column: Column }

function readAxis(at: At, text: string, findings: Findings): number | null {
  const value = parseNumber(text)
  if (text === '') findings.add('required', at, {})
  else if (value === null) findings.add('not-a-number', at, { found: text })
  return value
}

function isOnEarth(lon: number, lat: number, at: { lon: At; lat: At }, findings: Findings): boolean {
  if (Math.abs(lat) > 90 && Math.abs(lon) <= 90) findings.add('swapped-axes', at.lat, { found: lat })
  else if (Math.abs(lon) > 180) findings.add('out-of-range', at.lon, { found: lon, min: -180, max: 180 })
  else if (Math.abs(lat) > 90) findings.add('out-of-range', at.lat, { found: lat, min: -90, max: 90 })
  else return true
  return false
}
