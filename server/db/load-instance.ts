import type { ReportColumns } from '#server/ingest/columns.ts'
import type { Area, MultiPolygonCoordinates } from '#src/contract/areas.ts'
import type { Site } from '#src/contract/sites.ts'
import type { Database } from './database.ts'

export interface Outline {
  code: string
  /** Day number from which it is in force. */
  validFrom: number
  coordinates: MultiPolygonCoordinates
  source: string
  /** The datum it came in; `coordinates` are WGS-84. */
  datum: string
}

/** All that an empty instance starts from. Left out: none of it. */
export interface Population {
  areas?: readonly Area[]
  outlines?: readonly Outline[]
  /** `datum` is the one the source used; `lon` and `lat` are WGS-84. */
  sites?: readonly (Site & { datum?: string })[]
  reports?: readonly ReportColumns[]
}

export type Progress = (step: { name: string; done: number; of: number }) => void

/**
 * Adds a whole population in one transaction: all of it or none. Validates nothing but that places and sites refer to
 * known areas; the rules for reporters are those of `recordObservations`.
 */
export async function loadInstance(
  _db: Database,
  _population: Population,
  _progress?: Progress,
): Promise<void> {
  throw new Error('not built yet')
}
