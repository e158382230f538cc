import type { FigureFile } from '#server/ingest/import/read/source-file.ts'
import type { Outcome, StagedRows, Staging } from '#server/ingest/staging/staging.ts'

/** A file of figures, as the engine of the staged import has read it. */
export interface StagedFigures {
  source: FigureFile
  staging: Staging
}

/** One that was read to its end. */
export interface ReadFigures extends StagedFigures {
  outcome: Outcome
  rows: StagedRows
}

export function readOnes(figures: readonly StagedFigures[]): ReadFigures[] {
  return figures.flatMap(({ source, staging }) => {
    const { outcome, rows } = staging
    return outcome && rows ? [{ source, staging, outcome, rows }] : []
  })
}
