import type { CohortMeasure, FlowMeasure, Measure, Reporting, StockMeasure } from '#src/contract/catalog.ts'
import { resolveCohort } from '#src/domain/cohort.ts'
import type { PlaceIndex } from '#src/domain/places.ts'
import { type Cells, type CellsQuestion, resolveCells } from '#src/domain/resolve.ts'
import { suppressCells } from '#src/domain/suppress.ts'
import { inside } from './gazetteer.ts'
import type { MeasureStore } from './measure-store.ts'
import { type CubeQuestion, measureOf } from './question.ts'
import type { Gathered, ReportLog } from './report-log.ts'
import { type Reporters, reportersOf } from './reporters.ts'

/** The cells of one measure as its reports give them: one row a place, one column a day of the span. */
export interface NativeCube {
  measure: FlowMeasure | StockMeasure | CohortMeasure
  key: string | null
  places: PlaceIndex
  from: number
  days: number
  cells: Cells
  revision: number
}

/** Everything that one or several keys of a measure are resolved from. */
interface Source {
  measure: FlowMeasure | StockMeasure | CohortMeasure
  reporting: readonly Reporting[]
  log: ReportLog
  released: ReportLog | null
}

/** The same question for several keys at once. Not for a ratio: ask for its parts. */
export async function resolveKeys(
  store: MeasureStore,
  question: CubeQuestion,
  keys: readonly (string | null)[],
): Promise<NativeCube[]> {
  const source = await sourceOf(store, question)
  // From here on nothing waits: the log must not change between gathering and stating its revision.
  const revision = question.revision ?? Math.max(source.log.revision, source.released?.revision ?? 0)
  const reporters = reportersOf(question.gazetteer, source.reporting, source.log, question.within)
  const { measure } = source
  const { from, to } = question.span
  const days = to - from + 1
  const reach = reachOf(measure, from)
  const entries = source.log.gather(reporters.places.ids, reach, weekEnd(to))
  const released = source.released?.gather(reporters.places.ids, reach, to) ?? null
  noteRecorded(reporters, entries)
  return keys.map((key) => {
    const { places, periods } = reporters
    const asked: CellsQuestion = { key, places, periods, from, days, today: question.today }
    const cells =
      measure.kind === 'cohort'
        ? resolveCohort(measure, entries, released, asked)
        : resolveCells(measure, entries, asked)
    const native = { measure, key, places, from, days, cells, revision }
    return question.small || measure.suppressBelow === undefined
      ? native
      : hideSmall(native, measure.suppressBelow, question.within)
  })
}

export async function resolveCube(store: MeasureStore, question: CubeQuestion): Promise<NativeCube> {
  const [cube] = await resolveKeys(store, question, [question.key])
  return cube!
}

async function sourceOf(store: MeasureStore, { catalog, measure, revision }: CubeQuestion): Promise<Source> {
  switch (measure.kind) {
    case 'flow':
    case 'stock':
      return {
        measure,
        reporting: measure.reporting,
        log: await store.read(measure.id, revision),
        released: null,
      }
    case 'cohort': {
      const released = measure.released ? await store.read(measure.released, revision) : null
      return {
        measure,
        reporting: reportingOf(measureOf(catalog, measure.flow)),
        log: await store.read(measure.flow, revision),
        released,
      }
    }
    case 'ratio':
      throw new Error(`${measure.id} is a ratio and has no reports of its own`)
  }
}

function reportingOf(measure: Measure): readonly Reporting[] {
  return 'reporting' in measure ? measure.reporting : []
}

/** The first day whose reports bear on the span: a stock carries from any day before, a weekly duty is met in its week. */
function reachOf(measure: Measure, from: number): number {
  if (measure.kind === 'stock') return Number.NEGATIVE_INFINITY
  return measure.kind === 'cohort' ? from - measure.days + 1 : from - 6
}

function weekEnd(day: number): number {
  return day + 6
}

function noteRecorded({ places }: Reporters, { rows, recordedAt }: Gathered): void {
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!
    const known = places.reportedAt[row]!
    if (!(known >= recordedAt[i]!)) places.reportedAt[row] = recordedAt[i]!
  }
}

/** Residual rows of areas around the one asked for tell of other areas' cells: they stay out. */
function hideSmall(cube: NativeCube, below: number, within: string | null): NativeCube {
  const { places, values, states } = suppressCells(cube.cells, cube.places, cube.days, below)
  const rows = places.paths.flatMap((path, row) => (inside(path, within) ? [row] : []))
  if (rows.length === places.ids.length) return { ...cube, places, cells: { values, states } }
  return { ...cube, ...pickRows({ places, values, states, days: cube.days }, rows) }
}

interface Rows extends Cells {
  places: PlaceIndex
  days: number
}

export function pickRows({ places, values, states, days }: Rows, rows: readonly number[]) {
  const picked = { values: new Float64Array(rows.length * days), states: new Uint8Array(rows.length * days) }
  rows.forEach((row, i) => {
    picked.values.set(values.subarray(row * days, (row + 1) * days), i * days)
    picked.states.set(states.subarray(row * days, (row + 1) * days), i * days)
  })
  const ids = rows.map((row) => places.ids[row]!)
  const index: PlaceIndex = {
    ids,
    paths: rows.map((row) => places.paths[row]!),
    rowOf: new Map(ids.map((id, row) => [id, row])),
    reportedAt: Float64Array.from(rows, (row) => places.reportedAt[row]!),
  }
  return { places: index, cells: picked }
}
