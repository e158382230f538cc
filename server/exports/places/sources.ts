import type { Instance } from '#server/cubes/known/instance.ts'
import type { AskedExport, Known } from '#server/exports/asked.ts'
import type { Said } from '#server/exports/figure-columns.ts'
import type { Figure } from '#server/exports/figures.ts'
import { readFigure, rowsOfLine } from '#server/exports/read-figure.ts'
import { paceOf } from '#server/ingest/reading/pace.ts'
import { isFlow } from '#src/domain/compare/is-flow.ts'
import { shiftOf } from '#src/domain/cube/total.ts'
import type { Span } from '#src/domain/cube.ts'
import type { Line } from '#src/domain/table/line.ts'
import { difference, partOf, type Reading, readLines } from '#src/domain/table/read-lines.ts'

/** Everything one figure's cells are made from. */
export interface Source {
  figure: Figure
  reading: Reading
  now: Reading | null
}

/** Each figure over the whole span, as the desk's table reads it. */
export async function readSources(instance: Instance, asked: AskedExport): Promise<Source[]> {
  const { figures, known, now, query, span } = asked
  const pace = paceOf({})
  const sources: Source[] = []
  const read = async (figure: Figure, at: Known): Promise<Reading> => {
    const { quantity, divisorOf } = await readFigure(
      instance,
      asked,
      figure,
      at,
      spanWithEarlier(asked, figure),
    )
    const rowsOf = (line: Line) => rowsOfLine(asked, quantity.places, line)
    // A file is made once: what a row has said is not kept.
    return readLines(quantity, { span, compare: query.compare, rowsOf, divisorOf, kept: false })
  }
  for (const figure of figures) {
    sources.push({ figure, reading: await read(figure, known), now: now && (await read(figure, now)) })
    await pace(0)
  }
  return sources
}

/** With the days that are compared with, of a level the last of them, where they lie between the first report and today. */
function spanWithEarlier({ catalog, span, query, firstDay, known }: AskedExport, { measure }: Figure): Span {
  if (query.compare === 'none') return span
  const shift = shiftOf(span, query.compare)
  const to = span.to - shift
  const from = isFlow(catalog, measure) ? span.from - shift : to
  if (from < firstDay || to > Math.max(known.today, span.to)) return span
  return { from: Math.min(from, span.from), to: Math.max(to, span.to) }
}

export function saidOf({ reading, now }: Source, line: Line): Said {
  const total = reading.totalOf(line)
  const { value, state, reported, expected, reportedAt } = total
  const today = now?.totalOf(line).value ?? null
  return {
    value,
    state,
    numerator: partOf(total, 'numerator'),
    denominator: partOf(total, 'denominator'),
    reported,
    expected,
    newest: reportedAt,
    change: reading.changeOf(line),
    now: today,
    since: difference(today, value),
  }
}
