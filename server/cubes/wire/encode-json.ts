import type { Grid } from '#server/cubes/grid.ts'
import type { CubeReply } from '#src/contract/figures/cubes.ts'
import { toDay } from '#src/domain/days.ts'
import { stateOf } from '#src/domain/states.ts'

export interface Labels {
  measure: string
  breakdown: string | null
  asOf: string | null
  demonstration: boolean
}

export function encodeJson(grid: Grid, labels: Labels): CubeReply {
  const rows = grid.places.map((_, row) => row)
  const columns = Array.from({ length: grid.days }, (_, day) => day)
  return {
    measure: labels.measure,
    breakdown: labels.breakdown,
    from: toDay(grid.from),
    to: toDay(grid.from + grid.days - 1),
    asOf: labels.asOf,
    places: grid.places.map(({ id, path, reportedAt }) => ({
      id,
      path,
      reportedAt: Number.isNaN(reportedAt) ? null : new Date(reportedAt).toISOString(),
    })),
    values: rows.map((row) =>
      columns.map((day) => {
        const value = grid.values[row * grid.days + day]!
        return Number.isNaN(value) ? null : value
      }),
    ),
    states: rows.map((row) => columns.map((day) => stateOf(grid.states[row * grid.days + day]!))),
    completeness: { reported: sum(grid.reported), expected: sum(grid.expected) },
    revision: grid.revision,
    demonstration: labels.demonstration,
  }
}

function sum(counts: Int32Array): number {
  return counts.reduce((all, count) => all + count, 0)
}
