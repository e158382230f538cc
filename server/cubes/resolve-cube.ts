import type { Gathered, KnownReports } from '#server/cubes/known/known-reports.ts'
import type { MeasureStore } from '#server/cubes/known/measure-store.ts'
import { type Reporters, reportersOf } from '#server/cubes/known/reporters.ts'
import type { CohortMeasure, FlowMeasure, Measure, Reporting, StockMeasure } from '#src/contract/catalog.ts'
import { resolveCohort } from '#src/domain/cells/cohort.ts'
import { type Cells, type CellsQuestion, resolveCells } from '#src/domain/cells/resolve.ts'
import { hideSiblings } from './hide-siblings.ts'
import { hideSmall } from './hide-small.ts'
import type { NativeCube } from './native-cube.ts'
import { breakdownKeys, type CubeQuestion, measureOf } from './question.ts'

/** Everything that one or several keys of a measure are resolved from. */
interface Source {
  measure: FlowMeasure | StockMeasure | CohortMeasure
  reporting: readonly Reporting[]
  log: KnownReports
  released: KnownReports | null
}

/** The last change that an answer to the question would include. */
export async function revisionOf(store: MeasureStore, question: CubeQuestion): Promise<number> {
  const { measure, catalog } = question
  if (measure.kind === 'ratio') {
    const parts = [measure.numerator, measure.denominator].map((id) => measureOf(catalog, id))
    return Math.max(
      ...(await Promise.all(parts.map((part) => revisionOf(store, { ...question, measure: part })))),
    )
  }
  return statedRevision(question, await sourceOf(store, question))
}

function statedRevision({ revision }: CubeQuestion, { log, released }: Source): number {
  return revision ?? Math.max(log.revision, released?.revision ?? 0)
}

/** The same question for several keys at once. Not for a ratio: ask for its parts. */
export async function resolveKeys(
  store: MeasureStore,
  question: CubeQuestion,
  keys: readonly (string | null)[],
): Promise<NativeCube[]> {
  const source = await sourceOf(store, question)
  // From here on nothing waits: the log must not change between gathering and stating its revision.
  const revision = statedRevision(question, source)
  const below = question.small ? undefined : source.measure.suppressBelow
  // What may be shown of hidden cells is settled over the whole instance: an answer must not depend on how much was asked for.
  const within = below === undefined ? question.within : null
  const reporters = reportersOf(question.gazetteer, source.reporting, source.log, within)
  const { measure } = source
  const { from, to } = question.span
  const days = to - from + 1
  const reach = reachOf(measure, from)
  const entries = source.log.gather(reporters.places.ids, reach, to)
  const released = source.released?.gather(reporters.places.ids, reach, to) ?? null
  noteRecorded(reporters, entries, measure.kind === 'flow' ? from : reach)
  const { places, periods } = reporters
  const resolved = new Map<string | null, Cells>()
  const cellsOf = (key: string | null): Cells => {
    const asked: CellsQuestion = { key, places, periods, from, days, today: question.today }
    const cells =
      resolved.get(key) ??
      (measure.kind === 'cohort'
        ? resolveCohort(measure, entries, released, asked)
        : resolveCells(measure, entries, asked))
    resolved.set(key, cells)
    return cells
  }
  const siblings = below === undefined ? [] : summedKeys(question)
  const also =
    below !== undefined && siblings.length > 0 && keys.some((key) => key !== null)
      ? hideSiblings(cellsOf(null), siblings.map(cellsOf), below)
      : []
  return keys.map((key) => {
    const native = { measure, key, places, periods, from, days, cells: cellsOf(key), revision }
    return below === undefined
      ? native
      : hideSmall(native, below, question.within, key === null ? undefined : also[siblings.indexOf(key)])
  })
}

/** The keys that add up to the total; none where one key stands for it. */
function summedKeys({ catalog, measure }: CubeQuestion): string[] {
  const flow = measure.kind === 'cohort' ? measureOf(catalog, measure.flow) : measure
  const sums = 'breakdown' in flow && flow.breakdown?.total === 'sum'
  return sums ? breakdownKeys(catalog, measure) : []
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

function noteRecorded({ places }: Reporters, { rows, days, recordedAt }: Gathered, from: number): void {
  for (let i = 0; i < rows.length; i++) {
    if (days[i]! < from) continue
    const row = rows[i]!
    const known = places.reportedAt[row]!
    if (!(known >= recordedAt[i]!)) places.reportedAt[row] = recordedAt[i]!
  }
}
