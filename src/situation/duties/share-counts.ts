import { type MissingShare, missingShares } from '#src/domain/duties/missing-share.ts'
import type { AreaFigures } from '#src/map/types.ts'

/** How many of some rows are in each class of the missing share: none overdue, up to a tenth, to half, more. */
export function shareCounts(
  { values, hatch = [] }: AreaFigures,
  rows: readonly number[],
): { share: MissingShare | 'none'; count: number }[] {
  const owing = rows.filter((row) => !Number.isNaN(values[row]))
  return (['none', ...missingShares] as const).map((share, density) => ({
    share,
    count: owing.filter((row) => (hatch[row] ?? 0) === density).length,
  }))
}
