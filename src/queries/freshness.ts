/** How long an answer counts as fresh, by what it is about. Live changes keep cubes fresh between refetches. */
export const freshness = {
  /** Files that come with the product. */
  shipped: Number.POSITIVE_INFINITY,
  /** Declarations, areas and sites change with a deployment or an import. */
  declared: 10 * 60_000,
  /** Cubes are patched by the live feed; a refetch only repairs. */
  patched: Number.POSITIVE_INFINITY,
  /** A place's card and who has not reported: refetched after changes, and now and then. */
  watched: 15_000,
  /** What was known at a moment never changes. */
  past: Number.POSITIVE_INFINITY,
} as const
