import { isReporter } from '#server/ingest/observations/is-reporter.ts'
import type { PlaceBook } from '#server/ingest/understanding/places/place-book.ts'
import type { Reporting } from '#src/contract/catalog.ts'
import { toDayNumber } from '#src/domain/days.ts'

/** `isReporter` for many rows: between two days on which a rule begins or ends, a place's answer stays the same. */
export function reporterCheck(
  reporting: readonly Reporting[],
  book: PlaceBook,
): (place: number, day: number) => boolean {
  if (reporting.length === 0) return () => true
  const turns = reporting.flatMap(({ from, to }) => [
    ...(from === undefined ? [] : [toDayNumber(from)]),
    ...(to === undefined ? [] : [toDayNumber(to) + 1]),
  ])
  const starts = [...new Set(turns)].sort((a, b) => a - b)
  const answers = new Int8Array((starts.length + 1) * book.all.length)
  return (place, day) => {
    let segment = 0
    while (segment < starts.length && starts[segment]! <= day) segment++
    const at = segment * book.all.length + place
    if (answers[at] === 0) answers[at] = isReporter(reporting, book.all[place]!, day, book.known) ? 1 : -1
    return answers[at] === 1
  }
}
