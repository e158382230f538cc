import { ApiError } from '#server/errors.ts'
import { collectFindings, type Finding } from '#server/ingest/import/finding.ts'
import { openSource } from '#server/ingest/import/read/source-file.ts'
import { type PlaceImportQuery, PointFix } from '#src/contract/handing-in/place-imports.ts'
import type { Day } from '#src/contract/primitives.ts'
import type { KnownPlaces } from './known-places.ts'
import type { PlacesPlan } from './places-plan.ts'
import { planAreas } from './plan-areas.ts'
import { planOutlines } from './plan-outlines.ts'
import { planSites } from './plan-sites.ts'

/** What a file of places would change, and all that was found in it; the plan is null where the file could not be read. */
export async function planPlaces(
  bytes: Uint8Array<ArrayBuffer>,
  asked: PlaceImportQuery,
  known: KnownPlaces,
  today: Day,
): Promise<{ plan: PlacesPlan | null; findings: readonly Finding[] }> {
  const { name: file, datum, kind, from = today, replaces, fix = '' } = asked
  const findings = collectFindings()
  const options = {
    datum,
    kind,
    fix: PointFix.options.filter((one) => fix.split(',').includes(one)),
    column: [],
    columns: {},
  }
  const source = await openSource({ file, bytes, options, mapping: null }, findings)
  if (source?.holds === 'figures') throw new ApiError('not-places', { file })
  const plan =
    source === null
      ? null
      : source.holds === 'sites'
        ? await planSites(source, known, replaces === 'true' ? from : null, findings)
        : source.holds === 'outlines'
          ? planOutlines(source, known, from, findings)
          : planAreas(source, known, findings)
  return { plan, findings: findings.list }
}
