import type { OpenedSheet, RawRow } from '#server/ingest/reading/sheet.ts'
import { dayParts } from '#server/ingest/understanding/cells/day-forms.ts'
import { orderOf } from '#server/ingest/understanding/cells/day-parts.ts'
import { readDay } from '#server/ingest/understanding/cells/read-day.ts'
import { dayCell } from '#server/ingest/understanding/columns/day-cell.ts'
import { dayOrder } from '#server/ingest/understanding/columns/day-order.ts'
import type { Knowledge } from '#server/ingest/understanding/knowledge.ts'
import { newestYear } from '#server/ingest/understanding/questions.ts'
import { cellAddress } from '#server/ingest/understanding/text/cell-address.ts'
import { cellText } from '#server/ingest/understanding/text/cell-text.ts'
import type { ColumnUse, DayOrder, ImportQuestion, SheetMapping } from '#src/contract/handing-in/imports.ts'
import type { Draft } from './draft.ts'

/** The order of days that the headers, or the whole of the column of days, give away; `both`: they use either. */
export async function orderOfDays(
  { looks, uses }: Pick<Draft, 'looks' | 'uses'>,
  sheet: OpenedSheet,
  body: readonly RawRow[],
): Promise<DayOrder | 'both' | null> {
  const inHeader = new Set(
    looks.flatMap(({ meaning }) => (meaning.day?.pair && orderOf(meaning.day.pair)) ?? []),
  )
  if (inHeader.size > 0) return inHeader.size === 1 ? [...inHeader][0]! : 'both'
  const column = uses.findIndex(({ role }) => role === 'day')
  const first = body.find(({ cells }) => dayParts(cellText(cells[column]))?.pair)
  return column < 0 || !first ? null : dayOrder(sheet, column, first.number)
}

/** What the first rows leave open about their days; each thing is asked once, with its cell. */
export function askDays(
  uses: SheetMapping['columns'],
  body: readonly RawRow[],
  context: { year: number | null; order: DayOrder | 'both' | null },
  { today, timeZone }: Knowledge,
): ImportQuestion[] {
  const columnOf = (wanted: ColumnUse['role']) => uses.findIndex(({ role }) => role === wanted)
  const column = columnOf('day')
  const columns = { day: column, month: columnOf('month'), year: columnOf('year') }
  const questions = new Map<string, ImportQuestion>()
  if (column < 0) return []
  const order = context.order === 'both' ? null : context.order
  for (const { number, cells } of body) {
    const cell = dayCell(cells, columns)
    const reading = readDay(cell, { year: context.year, order }, timeZone)
    if (reading.says !== 'asks' || questions.has(reading.ask)) continue
    if (reading.ask === 'day-order' && context.order === 'both') continue
    const text = cellText(cell)
    const where = { example: text, cell: cellAddress(number, column) }
    questions.set(
      reading.ask,
      reading.ask === 'year'
        ? { ask: 'year', ...where, proposed: newestYear(dayParts(text) ?? {}, today) }
        : { ask: 'day-order', ...where },
    )
  }
  return [...questions.values()]
}
