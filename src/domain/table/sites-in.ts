import type { Site } from '#src/contract/sites.ts'

/** How many of the sites lie in an area, by its path; counted once for all areas. */
export function countSitesIn(sites: readonly Site[]): (path: string) => number {
  let counts: Map<string, number> | null = null
  return (path) => {
    if (!counts) {
      counts = new Map()
      for (const site of sites)
        for (let at = site.path.lastIndexOf('/'); at > 0; at = site.path.lastIndexOf('/', at - 1)) {
          const area = site.path.slice(0, at)
          counts.set(area, (counts.get(area) ?? 0) + 1)
        }
    }
    return counts.get(path) ?? 0
  }
}
