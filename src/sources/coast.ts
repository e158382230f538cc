import type { MultiPolygonCoordinates } from '#src/contract/areas.ts'
import { CoastFile } from '#src/contract/basemap.ts'
import { RequestFailure } from './request-failure.ts'

/** Land around the town, from the product's own files. */
export async function fetchCoast(signal: AbortSignal): Promise<MultiPolygonCoordinates> {
  const response = await fetch(`${import.meta.env.BASE_URL}basemap/coast.geojson`, { signal }).catch(
    (cause: unknown) => {
      throw new RequestFailure('unreachable', { cause })
    },
  )
  if (!response.ok) throw new RequestFailure('refused', { status: response.status })
  const parsed = CoastFile.safeParse(await response.json())
  if (!parsed.success) throw new RequestFailure('malformed', { cause: parsed.error })
  return parsed.data.features.flatMap(({ geometry }) =>
    geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates,
  )
}
