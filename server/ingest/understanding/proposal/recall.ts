import type { Header } from '#server/ingest/understanding/header/header-columns.ts'
import { hasDayToken, shapeTokens } from '#server/ingest/understanding/header/shape.ts'
import type { ColumnUse, KeptMapping } from '#src/contract/handing-in/imports.ts'
import { because, type Draft } from './draft.ts'

/**
 * Reads a sheet as one of its shape was read before. What that sheet's titles and headers said of its own days and place is not
 * taken over: this one has to say it, or a person. Answers the columns that are filled down.
 */
export function recall(draft: Draft, kept: KeptMapping): number[] {
  const { titles, fixed, knowledge, uses } = draft
  because(draft, null, 'kept-mapping', kept.savedAt)
  const then = recallColumns(kept, draft.header)
  for (const [column, at] of then.entries()) uses[column] = recallUse(kept.mapping.columns[at])
  const filledDown = then.flatMap((at, column) => (kept.mapping.filledDown.includes(at) ? [column] : []))
  for (const column of filledDown) because(draft, column, 'cells-filled-down')
  const measures = titles.measure?.value ?? []
  const isFixed = kept.mapping.fixed.measure !== undefined
  const measure = isFixed && measures.length === 1 ? measures[0] : kept.mapping.fixed.measure
  if (measure !== undefined) fixed.measure = measure
  if (kept.mapping.fixed.key !== undefined && measure === kept.mapping.fixed.measure)
    fixed.key = kept.mapping.fixed.key
  if (titles.place?.value.length !== 1) return filledDown
  fixed.place = knowledge.places.all[titles.place.value[0]!]!.id
  because(draft, null, 'title-names-place', titles.place.found)
  return filledDown
}

/** The columns of a kept mapping for those of a header of its shape; there may be more or fewer days now, and other ones. */
function recallColumns({ headers }: KeptMapping, header: Header): number[] {
  const then = shapeTokens(headers)
  const now = shapeTokens(header.headers)
  let at = -1
  return now.map((token, i) => {
    if (!(hasDayToken(token) && token === now[i - 1])) at = nextColumn(then, at)
    return at
  })
}

function recallUse(use: ColumnUse = { role: 'ignore' }): ColumnUse {
  if (use.role !== 'value') return use
  const { day: _, ...rest } = use
  return rest
}

/** The first column of the next run. */
function nextColumn(tokens: readonly string[], at: number): number {
  let next = at + 1
  while (at >= 0 && hasDayToken(tokens[at]!) && tokens[next] === tokens[at]) next++
  return next
}
