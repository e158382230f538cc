/** Query keys by room of the API; the first word is what invalidations match. */
export const keys = {
  catalog: ['catalog'] as const,
  areas: (day: string | null) => ['areas', day] as const,
  allSites: ['sites'] as const,
  sites: (asOf: string | null) => ['sites', asOf] as const,
  siteHistory: (id: string) => ['sites', 'history', id] as const,
  coast: ['coast'] as const,
  scenes: (version: number | null) => ['scenes', version] as const,
  sceneVersions: ['scenes', 'versions'] as const,
  wall: (wall: string) => ['walls', wall] as const,
  links: ['links'] as const,
  reporters: ['reporters'] as const,
  import: (id: string) => ['imports', id] as const,
  findings: (id: string, staging: string, query: object) =>
    ['imports', id, 'findings', staging, query] as const,
  difference: (id: string, staging: string, query: object) =>
    ['imports', id, 'rows', staging, query] as const,
  mappings: ['mappings'] as const,
  allBatches: ['batches'] as const,
  batches: (filter: object) => ['batches', 'list', filter] as const,
  batch: (id: string) => ['batches', 'one', id] as const,
  batchRows: (id: string, filter: object) => ['batches', 'rows', id, filter] as const,
  release: ['release'] as const,
  cube: (question: { measure: string; from: string; to: string }) =>
    ['cube', question.measure, question.from, question.to] as const,
  asKnown: (question: { measure: string; key: string | null; area: string; day: string; asOf: string }) =>
    ['as-known', question.measure, question.key, question.area, question.day, question.asOf] as const,
  place: (id: string, day: string) => ['place', id, day] as const,
  completeness: (by: 'form' | 'area', { area, day, named }: { area: string; day: string; named?: number }) =>
    ['completeness', by, area, day, named] as const,
  changes: (area: string, limit: number) => ['changes', area, limit] as const,
  history: (cell: { measure: string; place: string; day: string; key: string | null }) =>
    ['history', cell.measure, cell.place, cell.day, cell.key] as const,
  annotations: (question: object) => ['annotations', 'list', question] as const,
  noteHistory: (id: string) => ['annotations', 'history', id] as const,
  allViews: ['views'] as const,
  savedViews: ['views', 'list'] as const,
  savedView: (id: string) => ['views', 'one', id] as const,
  evidence: (question: { measure: string; place: string; from: string; to: string }) =>
    ['evidence', question.measure, question.place, question.from, question.to] as const,
  corrections: (question: object) => ['corrections', question] as const,
}

/** The question that a cube is held by. */
export function questionOf(key: readonly unknown[]): { measure: string; from: string; to: string } {
  const [, measure, from, to] = key as ReturnType<typeof keys.cube>
  return { measure, from, to }
}
