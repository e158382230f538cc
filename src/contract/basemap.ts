import { z } from 'zod'
import { MultiPolygonCoordinates } from './areas.ts'

/** The coast of the built-in basemap, a static file. */
export const CoastFile = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(
    z.object({
      geometry: z.union([
        z.object({ type: z.literal('MultiPolygon'), coordinates: MultiPolygonCoordinates }),
        z.object({ type: z.literal('Polygon'), coordinates: MultiPolygonCoordinates.element }),
      ]),
    }),
  ),
})
