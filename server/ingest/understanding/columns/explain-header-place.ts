import type { RawRow } from '#server/ingest/reading/sheet.ts'
import type { Knowledge } from '#server/ingest/understanding/knowledge.ts'
import { findPlaces } from '#server/ingest/understanding/places/find-place.ts'
import { NONE, type Plan, type PlannedFigure } from '#server/ingest/understanding/plan/plan.ts'
import type { RowFaults } from '#server/ingest/understanding/rows/row-faults.ts'

/** Tells of a figure that stands under the name of no place, or of several. */
export function explainHeaderPlace(
  row: RawRow,
  { columns, placeText }: PlannedFigure,
  { scope, fixedPlace }: Plan,
  { places }: Knowledge,
  faults: RowFaults,
): void {
  const text = placeText ?? ''
  const within = scope && fixedPlace !== NONE ? places.all[fixedPlace]!.name : null
  const found = findPlaces(text, places, scope)
  if (found.length === 0) faults.add('unknown-place', row, columns[0]!, { found: text, within })
  else
    faults.add('ambiguous-place', row, columns[0]!, {
      found: text,
      args: { count: found.length },
      within,
      candidates: found.slice(0, 20).map((one) => places.all[one]!.id),
    })
}
