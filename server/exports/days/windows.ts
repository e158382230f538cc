import { answerGrid } from '#server/cubes/answer-grid.ts'
import type { Instance } from '#server/cubes/known/instance.ts'
import { quantityOf } from '#server/cubes/quantity.ts'
import { type AskedExport, questionOf } from '#server/exports/asked.ts'
import { isQuotient } from '#server/exports/figure-columns.ts'
import type { Figure } from '#server/exports/figures.ts'
import { paceOf } from '#server/ingest/reading/pace.ts'
import { isFlow } from '#src/domain/compare/is-flow.ts'
import type { Span } from '#src/domain/cube.ts'
import { averaging, daysBefore } from './averaging.ts'
import { type DayGrid, partsGrid } from './parts-grid.ts'

/** Cells resolved at a time: some ten milliseconds… */
const cellsAtOnce = 40_000
/** …once the program has been compiled: a file begins with so many times fewer, and doubles them. */
const beginsWith = 8

/** How many places a figure's rows have, and how many days of it are resolved at a time. */
export interface Extent {
  figure: Figure
  places: number
  days: number
}

/** Asks for one day: who reports does not depend on the days. */
export async function extentOf({ measures }: Instance, asked: AskedExport, figure: Figure): Promise<Extent> {
  const { known, rows, span, small, picked } = asked
  const pace = paceOf({})
  const question = questionOf(asked, figure, known, { from: span.to, to: span.to })
  const { places } = await answerGrid(measures, question, rows, picked)
  await pace(0)
  // What may be shown of hidden cells is settled over the whole instance.
  const within = figure.hides && !small ? null : question.within
  const behind = await quantityOf(measures, { ...question, within, small: true })
  await pace(0)
  const days = Math.max(1, Math.floor(cellsAtOnce / Math.max(1, behind.places.ids.length)))
  return { figure, places: places.length, days }
}

/**
 * The cells of a figure as `GET /api/cubes` says them, some days at a time. What is known stands at one revision, so that all
 * of it is of one moment however long it takes. Figures of as many days at a time walk in step, and so do other days, and what is known at
 * another time, with the file's own.
 */
export async function* gridsOf(
  instance: Instance,
  asked: AskedExport,
  { figure, days }: Extent,
  at: Pick<AskedExport, 'known' | 'span'> = asked,
): AsyncGenerator<DayGrid> {
  if (figure.mean) yield* averagedGrids(instance, asked, { figure, days }, at)
  else
    for await (const window of windowsOf(at.span, days))
      yield asked.query.form === 'series' && isQuotient(figure)
        ? await partsGrid(instance, asked, figure, { ...at, span: window })
        : await answerGrid(
            instance.measures,
            questionOf(asked, figure, at.known, window),
            asked.rows,
            asked.picked,
          )
}

/** The same with averages: the days that the first ones need are read before them. */
async function* averagedGrids(
  instance: Instance,
  asked: AskedExport,
  { figure, days }: Pick<Extent, 'figure' | 'days'>,
  { known, span }: Pick<AskedExport, 'known' | 'span'>,
): AsyncGenerator<DayGrid> {
  const { catalog, firstDay } = asked
  const { today } = asked.known
  const average = averaging(firstDay, isFlow(catalog, figure.measure) ? today - 1 : today)
  const before = { from: Math.max(firstDay, span.from - daysBefore), to: span.from - 1 }
  for await (const window of windowsOf(before, days))
    average((await partsGrid(instance, asked, figure, { known, span: window })).parts)
  for await (const window of windowsOf(span, days)) {
    const grid = await partsGrid(instance, asked, figure, { known, span: window })
    yield { ...grid, average: average(grid.parts) }
  }
}

/** Some days at a time, with a turn for others after each. */
async function* windowsOf(span: Span, days: number): AsyncGenerator<Span> {
  const pace = paceOf({})
  let step = Math.max(1, Math.floor(days / beginsWith))
  for (let from = span.from; from <= span.to; ) {
    const window = { from, to: Math.min(span.to, from + step - 1) }
    from = window.to + 1
    step = Math.min(days, 2 * step)
    yield window
    await pace(0)
  }
}
