import type { OpenedSheet } from '#server/ingest/reading/sheet.ts'
import { dayParts } from '#server/ingest/understanding/cells/day-forms.ts'
import { orderOf } from '#server/ingest/understanding/cells/day-parts.ts'
import { cellText } from '#server/ingest/understanding/text/cell-text.ts'
import type { DayOrder } from '#src/contract/handing-in/imports.ts'

/** The order in which a whole column writes `03/05/2022`, as its own days give it away; `both`: it uses either. Null: no day does. */
export async function dayOrder(
  sheet: OpenedSheet,
  column: number,
  from: number,
  signal?: AbortSignal,
): Promise<DayOrder | 'both' | null> {
  const seen = new Set<DayOrder>()
  const read = new Set<string>()
  for await (const rows of sheet.rows(signal ? { signal } : {})) {
    signal?.throwIfAborted()
    for (const { number, cells } of rows) {
      if (number < from) continue
      const text = cellText(cells[column])
      if (text === '' || read.has(text)) continue
      if (read.size < 100_000) read.add(text)
      const pair = dayParts(text)?.pair
      const order = pair && orderOf(pair)
      if (order) seen.add(order)
      if (seen.size === 2) return 'both'
    }
  }
  return [...seen][0] ?? null
}
