import type { Gathered, KnownReports } from '#server/cubes/known/known-reports.ts'
import type { MeasureStore } from '#server/cubes/known/measure-store.ts'
import { type Reporters, reportersOf } from '#server/cubes/known/reporters.ts'
import type { CohortMeasure, FlowMeasure, Measure, Reporting, StockMeasure } from '#src/contract/catalog.ts'
import { resolveCohort } from '#src/domain/cells/cohort.ts'
import { type Cells, resolveCells } from '#src/domain/cells/resolve.ts'
import { atOnce, inTurns, type Steps } from '#src/domain/turns/steps.ts'
import { takeTurns } from '#src/domain/turns/turns.ts'
import { hideSiblings } from './hide-siblings.ts'
import { hideSmall } from './hide-small.ts'
import type { NativeCube } from './native-cube.ts'
import { breakdownKeys, type CubeQuestion, measureOf } from './question.ts'

/** Cells that are resolved in one piece: some milliseconds. */
const cellsAtOnce = 10_000

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
  const steps = resolveSteps(question, source, keys)
  // What is known now must not change between gathering and stating its revision; what was known once never does.
  return question.revision === null ? atOnce(steps) : inTurns(steps, takeTurns)
}

function* resolveSteps(
  question: CubeQuestion,
  source: Source,
  keys: readonly (string | null)[],
): Steps<NativeCube[]> {
  const revision = statedRevision(question, source)
  const below = question.small ? undefined : source.measure.suppressBelow
  // What may be shown of hidden cells is settled over the whole instance: an answer must not depend on how much was asked for.
  const within = below === undefined ? question.within : null
  const reporters = reportersOf(question.gazetteer, source.reporting, source.log, within)
  yield
  const { measure } = source
  const { from, to } = question.span
  const days = to - from + 1
  const siblings = below === undefined ? [] : summedKeys(question)
  const isSplit = siblings.length > 0 && keys.some((key) => key !== null)
  const cells = yield* cellsOf(question, source, reporters, isSplit ? [...keys, null, ...siblings] : keys)
  const { places, periods } = reporters
  const also =
    below !== undefined && isSplit
      ? hideSiblings(
          cells.get(null)!,
          siblings.map((key) => cells.get(key)!),
          below,
        )
      : []
  return keys.map((key) => {
    const native = { measure, key, places, periods, from, days, cells: cells.get(key)!, revision }
    return below === undefined
      ? native
      : hideSmall(native, below, question.within, key === null ? undefined : also[siblings.indexOf(key)])
  })
}

/** The cells of each key, some places at a time; when their newest reports were recorded is noted with the places. */
function* cellsOf(
  { span: { from, to }, today }: CubeQuestion,
  { measure, log, released }: Source,
  { places, periods }: Reporters,
  keys: readonly (string | null)[],
): Steps<ReadonlyMap<string | null, Cells>> {
  const days = to - from + 1
  const reach = reachOf(measure, from)
  const rows = places.ids.length
  const cells = new Map(keys.map((key) => [key, emptyCells(rows * days)]))
  const atATime = Math.max(1, Math.floor(cellsAtOnce / (days * cells.size)))
  for (let lo = 0; lo < rows; lo += atATime) {
    const hi = Math.min(rows, lo + atATime)
    const ids = places.ids.slice(lo, hi)
    const entries = log.gather(ids, reach, to)
    const left = released?.gather(ids, reach, to) ?? null
    noteRecorded(places.reportedAt.subarray(lo, hi), entries, measure.kind === 'flow' ? from : reach)
    const asked = { periods: periods.slice(lo, hi), from, days, today }
    for (const [key, { values, states }] of cells) {
      const own =
        measure.kind === 'cohort'
          ? resolveCohort(measure, entries, left, { ...asked, key })
          : resolveCells(measure, entries, { ...asked, key })
      values.set(own.values, lo * days)
      states.set(own.states, lo * days)
    }
    yield
  }
  return cells
}

function emptyCells(length: number) {
  return { values: new Float64Array(length), states: new Uint8Array(length) }
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

function noteRecorded(reportedAt: Float64Array, { rows, days, recordedAt }: Gathered, from: number): void {
  for (let i = 0; i < rows.length; i++) {
    if (days[i]! < from) continue
    const row = rows[i]!
    if (!(reportedAt[row]! >= recordedAt[i]!)) reportedAt[row] = recordedAt[i]!
  }
}
