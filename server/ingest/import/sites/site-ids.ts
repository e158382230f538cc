import type { LonLat } from '#server/ingest/import/geo/datum.ts'
import { sha256 } from '#server/ingest/sha256.ts'

export interface Nameable {
  kind: string
  name: string
  /** District and town as the row names them. */
  whereabouts: string
  point: LonLat
}

/**
 * Ids for rows that bring none: the same row gets the same id in every import, in whatever order. Only where several share kind,
 * name and whereabouts does the place (to a metre) tell them apart.
 */
export async function deriveIds(rows: readonly Nameable[]): Promise<string[]> {
  const plain = rows.map(({ kind, name, whereabouts }) => JSON.stringify([kind, whereabouts, name]))
  const count = new Map<string, number>()
  for (const key of plain) count.set(key, (count.get(key) ?? 0) + 1)
  return Promise.all(
    rows.map(async ({ kind, point }, i) => {
      const key = plain[i]!
      const [lon, lat] = point.map((degrees) => degrees.toFixed(5))
      const full = count.get(key) === 1 ? key : `${key} ${lon} ${lat}`
      const digest = await sha256(new TextEncoder().encode(full))
      return `${kind}-${digest.slice(0, 10)}`
    }),
  )
}
