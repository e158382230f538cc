import type { Knowledge } from '#server/ingest/understanding/knowledge.ts'
import type { Rules } from '#server/ingest/understanding/plan/measure-rules.ts'
import type { Plan } from '#server/ingest/understanding/plan/plan.ts'
import type { Understood } from '#server/ingest/understanding/understood.ts'
import type { ImportQuestion } from '#src/contract/handing-in/imports.ts'
import type { SheetReader } from './sheet-reader.ts'

/** What a reader has read; nothing where a question is open. */
export function understoodOf(
  reader: SheetReader,
  plan: Plan,
  rules: Rules,
  { places }: Knowledge,
  questions: readonly ImportQuestion[],
  filledDown: number,
): Understood {
  const { columns, kinds, accepted, emptyCells, findings } = reader
  if (questions.length > 0) columns.cut(0)
  const used: number[] = []
  const numbers = new Int32Array(places.all.length)
  for (let at = 0; at < columns.length; at++) {
    const place = columns.place[at]!
    if (numbers[place] === 0) numbers[place] = used.push(place)
    columns.place[at] = numbers[place]! - 1
  }
  return {
    ...columns.finish({
      measures: rules.rules.map(({ measure }) => measure.id),
      places: used.map((place) => places.all[place]!.id),
      keys: rules.keys,
    }),
    findings,
    counts: {
      read: kinds.row,
      accepted,
      rejected: kinds.row - accepted,
      titles: kinds.title,
      totals: kinds.total,
      footnotes: kinds.footnote + kinds.line,
      blanks: kinds.blank,
      repeatedHeaders: kinds.header,
      observations: columns.length,
      emptyCells,
      filledDown,
      repeated: reader.claims.repeated,
    },
    questions,
    headers: plan.headers,
  }
}
