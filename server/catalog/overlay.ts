import { z } from 'zod'
import { type CatalogFile, Reporting } from '#src/contract/catalog.ts'
import { Names, Slug } from '#src/contract/primitives.ts'

/** What an instance's own data say beside its catalogue: where to open it, and who reported what. Kept in the database. */
export const CatalogOverlay = z.object({
  home: z.object({
    area: z.string(),
    measure: Slug.optional(),
    days: z.number().int().positive().optional(),
  }),
  /** By measure. */
  reporting: z.record(z.string(), z.array(Reporting)),
  attributions: z.array(Names),
})
export type CatalogOverlay = z.infer<typeof CatalogOverlay>

/** The catalogue with the overlay laid over it. A measure that the catalogue no longer has is passed over. */
export function withOverlay(catalog: CatalogFile, overlay: CatalogOverlay): CatalogFile {
  const { home, reporting, attributions } = overlay
  const known = new Set(catalog.measures.map(({ id }) => id))
  const measure = home.measure !== undefined && known.has(home.measure) ? home.measure : catalog.home.measure
  return {
    ...catalog,
    home: { area: home.area, measure, days: home.days ?? catalog.home.days },
    measures: catalog.measures.map((one) =>
      (one.kind === 'flow' || one.kind === 'stock') && reporting[one.id]
        ? { ...one, reporting: [...one.reporting, ...(reporting[one.id] ?? [])] }
        : one,
    ),
    headlines: [measure, ...catalog.headlines.filter((id) => id !== measure)],
    charts: catalog.charts.includes(measure) ? catalog.charts : [measure, ...catalog.charts],
    attributions: [...catalog.attributions, ...attributions],
  }
}
