import { ApiError } from '#server/errors.ts'
import type { ImportSession } from './session.ts'
import type { StagedRows } from './staging.ts'

/** The rows of an import that was read to its end and is not yet over; refuses every other. */
export function stagedRows(session: ImportSession): StagedRows {
  const rows = session.staging?.rows
  if (!rows) throw new ApiError('import-not-staged', { state: session.state })
  return rows
}
