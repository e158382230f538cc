import { type CellsQuestion, type Reports, resolveCells } from '#src/domain/cells/resolve.ts'
import { buildCube, type Cube } from '#src/domain/cube.ts'
import { type Period, periodsOf } from '#src/domain/duties/reporting.ts'
import { buildPlaceIndex, type PlaceIndex } from '#src/domain/places.ts'
import type { RawReport, World } from './arbitraries.ts'

/** What is known at `asOf`: of each place, day and key the report sent last. */
export function latestReports(reports: readonly RawReport[], asOf = Number.POSITIVE_INFINITY): RawReport[] {
  const latest = new Map<string, RawReport>()
  for (const report of reports) {
    if (report.seq <= asOf) latest.set(`${report.place} ${report.day} ${report.key}`, report)
  }
  return [...latest.values()]
}

export function toColumns(reports: readonly RawReport[], places: PlaceIndex): Reports {
  const palette = [...new Set(reports.map(({ key }) => key))]
  return {
    rows: reports.map(({ place }) => places.rowOf.get(place) ?? -1),
    days: reports.map(({ day }) => day),
    keys: reports.map(({ key }) => palette.indexOf(key)),
    palette,
    values: reports.map(({ value }) => value ?? Number.NaN),
    estimated: reports.map(({ estimated }) => (estimated ? 1 : 0)),
  }
}

export function periodsIn(world: World, places: PlaceIndex): Period[][] {
  const reporters = new Map(world.places.map((place) => [place.id, place]))
  return places.ids.map((id) => periodsOf(world.measure.reporting, reporters.get(id)!))
}

export function questionOf(
  world: World,
  key: string | null,
  from = world.from,
): CellsQuestion & { places: PlaceIndex } {
  const places = buildPlaceIndex(world.places)
  return {
    key,
    places,
    periods: periodsIn(world, places),
    from,
    days: world.to - from + 1,
    today: world.today,
  }
}

/** The production way from raw rows to a cube. */
export function cubeOf(world: World, key: string | null, from = world.from, asOf?: number): Cube {
  const question = questionOf(world, key, from)
  const { measure } = world
  const cells = resolveCells(
    measure,
    toColumns(latestReports(world.reports, asOf), question.places),
    question,
  )
  return buildCube({
    ...question,
    ...cells,
    measure: measure.id,
    kind: measure.kind,
    ...(measure.kind === 'stock' ? { staleAfterDays: measure.staleAfterDays } : {}),
    revision: asOf ?? world.reports.length,
  })
}
