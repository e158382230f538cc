import type { FileOptions } from '#server/ingest/import/arguments.ts'
import type { Column, Findings } from '#server/ingest/import/finding.ts'
import type { Datum } from '#server/ingest/import/geo/datum.ts'
import { declaredDatum } from '#server/ingest/import/geo/declared-datum.ts'
import { axisColumns, type NamedColumns } from '#server/ingest/import/read/roles.ts'
import type { Table } from '#server/ingest/import/read/table.ts'

/** Two columns that hold a place in one datum. */
export interface CoordinatePair {
  datum: Datum
  lon: Column
  lat: Column
}

/** The pairs of a table, best first: the declared datum, then WGS-84, then as they stand. Null, and told: not one with a known datum. */
export function coordinateColumns(
  file: string,
  table: Table,
  named: NamedColumns,
  options: FileOptions,
  findings: Findings,
): CoordinatePair[] | null {
  const lats = axisColumns('lat', table, named)
  const pairs = axisColumns('lon', table, named).flatMap(({ column, datum }) => {
    const lat = lats.find((one) => one.datum === datum)
    return lat ? [{ datum, lon: column, lat: lat.column }] : []
  })
  const stated = pairs.filter((pair): pair is CoordinatePair => pair.datum !== null)
  const silent = pairs.find((pair) => pair.datum === null)
  const best = options.datum ?? 'wgs84'
  if (stated.length > 0) return stated.sort((a, b) => Number(b.datum === best) - Number(a.datum === best))
  const datum = declaredDatum(file, options, findings)
  return datum && silent ? [{ ...silent, datum }] : null
}
