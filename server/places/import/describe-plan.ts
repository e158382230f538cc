import type { Finding, Severity } from '#server/ingest/import/finding.ts'
import { isDatum } from '#server/ingest/import/geo/datum.ts'
import { describe, whereIs } from '#server/ingest/import/words/describe.ts'
import type { PlaceDifference, PlaceImportReply } from '#src/contract/handing-in/place-imports.ts'
import type { Locale } from '#src/contract/primitives.ts'
import type { PlacesPlan } from './places-plan.ts'

const told = 1_000
const gravity: Record<Severity, number> = { error: 0, row: 1, note: 2 }
/** What is found in a row that a fix would mend. */
const mended = { 'two-in-one': 'split', 'swapped-axes': 'swap' } as const

/** The reply to a file of places. */
export function describePlan(
  plan: PlacesPlan,
  findings: readonly Finding[],
  { base, stored, locale }: { base: number; stored: boolean; locale: Locale },
): PlaceImportReply {
  const counted = (difference: PlaceDifference) =>
    plan.rows.filter((row) => row.difference === difference).length
  return {
    holds: plan.holds,
    read: plan.read,
    accepted: plan.accepted,
    findings: findings
      .toSorted((a, b) => gravity[a.severity] - gravity[b.severity])
      .slice(0, told)
      .map((one) => ({
        severity: one.severity,
        code: one.code,
        row: one.row,
        where: whereIs(one, locale),
        reason: describe(one, locale, 'page'),
      })),
    findingsInAll: findings.length,
    fixes: Object.entries(mended).flatMap(([code, fix]) => {
      const rows = findings.filter((one) => one.code === code).length
      return rows > 0 ? [{ fix, rows }] : []
    }),
    datumFits: fittingDatum(findings),
    counts: {
      new: counted('new'),
      changed: counted('changed'),
      same: plan.same,
      retired: counted('retired'),
    },
    rows: plan.rows.slice(0, told),
    base,
    stored,
  }
}

function fittingDatum(findings: readonly Finding[]): PlaceImportReply['datumFits'] {
  const option = findings.find(({ code }) => code === 'datum-doubtful')?.args.option
  return typeof option === 'string' && isDatum(option) ? option : null
}
