import type { ReportColumns } from '#server/ingest/columns.ts'
import type { Area, MultiPolygonCoordinates } from '#src/contract/areas.ts'
import type { Site } from '#src/contract/sites.ts'

export interface Outline {
  code: string
  /** Day number from which it is in force. */
  validFrom: number
  coordinates: MultiPolygonCoordinates
  source: string
  /** The datum it came in; `coordinates` are WGS-84. */
  datum: string
}

/** What is added to an instance at once. Left out: none of it. */
export interface Population {
  /** New ones, or known ones with what changed about them. */
  areas?: readonly Area[]
  outlines?: readonly Outline[]
  /** `datum` is the one the source used and `source` what it wrote in it; `lon` and `lat` are WGS-84. */
  sites?: readonly (Site & { datum?: string; source?: readonly [lon: number, lat: number] })[]
  reports?: readonly ReportColumns[]
  /** What the instance remembers about itself, by key. */
  meta?: Readonly<Record<string, string>>
}

export type Progress = (step: { name: 'places' | 'reports' | 'index'; done: number; of: number }) => void
